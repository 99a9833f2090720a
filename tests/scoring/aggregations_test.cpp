#include "tests/scoring/card_builder.h"
#include "tests/support/catch.h"

using namespace earmark;
using namespace earmark::test;

namespace {

model::CardVersion deducting(std::vector<Section> sections) {
    model::CardVersion version = card(Aggregation::Deduct, std::move(sections));
    version.policy.base = Points::whole(100);
    return version;
}

} // namespace

TEST_CASE("Points ignore section weights", "[scoring]") {
    const model::CardVersion version =
        card(Aggregation::Points, {section("s", {scale("a", 10)}, 90), section("t", {scale("b", 30)}, 10)});
    CHECK(shown(version, {{"a", points(10)}, {"b", points(10)}}) == "50.0000");
}

TEST_CASE("Section means leave out sections without anything possible", "[scoring]") {
    const model::CardVersion version = card(
        Aggregation::SectionMeans, {section("s", {scale("a", 10)}, 60), section("t", {scale("b", 30)}, 40)});
    CHECK(shown(version, {{"a", points(5)}, {"b", points(30)}}) == "70.0000");
    CHECK(shown(version, {{"a", points(5)}, {"b", notApplicable()}}) == "50.0000");
}

TEST_CASE("In means a bonus is measured against the card's full maximum, whatever is N/A", "[scoring]") {
    model::CardVersion means =
        card(Aggregation::SectionMeans,
             {section("s", {scale("a", 10)}), section("t", {scale("b", 30), bonus("extra", 8)})});
    // Full maximum 40: 8 ÷ 40 = 20 %.
    CHECK(shown(means, {{"a", points(5)}, {"b", points(15)}, {"extra", points(8)}}) == "70.0000");
    CHECK(shown(means, {{"a", points(5)}, {"b", notApplicable()}, {"extra", points(8)}}) == "70.0000");

    means.sections[1].cap = Points::whole(10);
    // The cap makes the full maximum 20: 8 ÷ 20 = 40 %; and b earns 10 of 10.
    CHECK(shown(means, {{"a", points(0)}, {"b", points(15)}, {"extra", points(8)}}) == "90.0000");

    const model::CardVersion criteria =
        card(Aggregation::CriterionWeights,
             {section("s", {weighted(scale("a", 10), 3), weighted(scale("b", 5), 2), bonus("extra", 4)})});
    // (3 × 0.5 + 2 × 1) ÷ 5 + 4 ÷ (3 × 10 + 2 × 5)
    CHECK(shown(criteria, {{"a", points(5)}, {"b", points(5)}, {"extra", points(4)}}) == "80.0000");
}

TEST_CASE("Deduct takes losses and deductions off the base and adds bonuses", "[scoring]") {
    const model::CardVersion version =
        deducting({section("s", {scale("a", 10), deduction("slip", 5, 3), bonus("extra", 6)})});
    CHECK(shown(version, {{"a", points(7)}, {"slip", times(2)}, {"extra", points(6)}}) == "93.0000");
    CHECK(shown(version, {{"a", notApplicable()}, {"slip", times(0)}, {"extra", points(0)}}) == "100.0000");
}

TEST_CASE("Under deduct a cap limits what a section can lose", "[scoring]") {
    Section capped = section("s", {deduction("x", 5, 10), check("y", 10), bonus("extra", 3)});
    capped.cap = Points::whole(20);
    const model::CardVersion version = deducting({capped});
    CHECK(shown(version, {{"x", times(1)}, {"y", no()}, {"extra", points(3)}}) == "88.0000");
    CHECK(shown(version, {{"x", times(9)}, {"y", no()}, {"extra", points(3)}}) == "83.0000");
}

TEST_CASE("Under deduct a fatal section loses its stated maximum and its bonuses", "[scoring]") {
    Section fatal = section("s", {deduction("x", 5, 2),
                                  withRule(check("y", 10), answeredWith(false), FatalScope::ZeroSection),
                                  bonus("extra", 3)});
    fatal.statedMaximum = Points::whole(20);
    const model::CardVersion version = deducting({fatal, section("t", {deduction("z", 1, 1)})});
    const model::AnswerSheet answers{{"x", times(0)}, {"y", no()}, {"extra", points(3)}, {"z", times(1)}};
    CHECK(shown(version, answers) == "79.0000");
    CHECK(scored(version, answers).raw == Share::percent(92));
}

TEST_CASE("Under deduct the score can go no lower than its floor", "[scoring]") {
    model::CardVersion version = deducting({section("s", {deduction("x", 50, 4)})});
    CHECK(shown(version, {{"x", times(4)}}) == "0.0000");
    version.policy.floor = Share::percent(20);
    CHECK(shown(version, {{"x", times(4)}}) == "20.0000");
}

TEST_CASE("Under deduct a call in which nothing could be lost is not scorable", "[scoring]") {
    const model::CardVersion version =
        deducting({section("s", {deduction("x", 5, 1), scale("a", 5), bonus("extra", 5)})});
    CHECK(shown(version, {{"x", notApplicable()}, {"a", notApplicable()}, {"extra", points(5)}}) ==
          "not scorable");
    CHECK(shown(version, {{"x", times(0)}, {"a", notApplicable()}, {"extra", points(0)}}) == "100.0000");
}

TEST_CASE("A score of ten sections with unrelated denominators is exact", "[scoring]") {
    const std::vector<std::int64_t> maxima{999'999'937, 999'999'929, 999'999'893, 999'999'883, 999'999'797,
                                           999'999'761, 999'999'757, 999'999'751, 999'999'739, 999'999'733};
    std::vector<Section> sections;
    model::AnswerSheet answers;
    for (std::size_t index = 0; index < maxima.size(); ++index) {
        const std::string key = "c" + std::to_string(index);
        Criterion item = scale(key, 0);
        item.maximum = Points{maxima[index]};
        item.step = Points{1};
        sections.push_back(section("s" + std::to_string(index), {item}));
        answers[key] = answer(Points{index % 2 == 0 ? maxima[index] : 1});
    }
    // Five whole sections, five of about a billionth each: just above one half.
    CHECK(shown(card(Aggregation::SectionMeans, sections), answers) == "50.0000");
    // One more thousandth of a point anywhere must not be able to tip a half the wrong way.
    CHECK(scored(card(Aggregation::CriterionWeights, sections), answers).final == Share{500'000});
}
