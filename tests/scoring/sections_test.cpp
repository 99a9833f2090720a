#include "tests/scoring/card_builder.h"
#include "tests/support/catch.h"

using namespace earmark;
using namespace earmark::test;

TEST_CASE("Criterion weights multiply points inside a section; deductions and bonuses weigh 1", "[scoring]") {
    Criterion heavyBonus = weighted(bonus("extra", 2), 9);
    Criterion heavySlip = weighted(deduction("slip", 1, 5), 9);
    const model::CardVersion version =
        card(Aggregation::Points,
             {section("s", {weighted(scale("a", 10), 3), scale("b", 10), heavyBonus, heavySlip})});
    // (3 × 5 + 10 + 2 - 4) ÷ (3 × 10 + 10)
    CHECK(shown(version, {{"a", points(5)}, {"b", points(10)}, {"extra", points(2)}, {"slip", times(4)}}) ==
          "57.5000");
}

TEST_CASE("A cap holds what a section earns and what it makes possible", "[scoring]") {
    Section capped = section("s", {scale("a", 10), scale("b", 10)});
    capped.cap = Points::whole(15);
    const model::CardVersion version = card(Aggregation::Points, {capped, section("t", {scale("c", 5)})});
    CHECK(shown(version, {{"a", points(10)}, {"b", points(10)}, {"c", points(0)}}) == "75.0000");
    CHECK(shown(version, {{"a", points(10)}, {"b", points(2)}, {"c", points(0)}}) == "60.0000");
    // With b N/A only 10 are possible, and the cap no longer matters.
    CHECK(shown(version, {{"a", points(10)}, {"b", notApplicable()}, {"c", points(0)}}) == "66.6667");
}

TEST_CASE("A section never earns less than its floor, or than all that is possible", "[scoring]") {
    Section floored = section("s", {scale("a", 10), deduction("slip", 4, 3)});
    const auto at = [&](std::int64_t floor) {
        floored.floor = Points::whole(floor);
        return card(Aggregation::Points, {floored, section("t", {scale("c", 10)})});
    };
    const model::AnswerSheet bad{{"a", points(5)}, {"slip", times(3)}, {"c", points(10)}};
    CHECK(shown(at(0), bad) == "50.0000");
    CHECK(shown(at(3), bad) == "65.0000");
    // Nothing possible: the floor gives nothing either.
    CHECK(shown(at(3), {{"a", notApplicable()}, {"slip", times(3)}, {"c", points(4)}}) == "40.0000");
}

TEST_CASE("A section of deductions starts from its base while one of them applies", "[scoring]") {
    Section slips = section("slips", {deduction("x", 2, 5), deduction("y", 3, 1)});
    slips.base = Points::whole(10);
    const model::CardVersion version = card(Aggregation::Points, {slips, section("t", {scale("c", 10)})});
    CHECK(shown(version, {{"x", times(1)}, {"y", times(1)}, {"c", points(5)}}) == "50.0000");
    CHECK(shown(version, {{"x", times(5)}, {"y", times(1)}, {"c", points(10)}}) == "50.0000");
    CHECK(shown(version, {{"x", notApplicable()}, {"y", times(0)}, {"c", points(0)}}) == "50.0000");
    // With both N/A the section does not count at all.
    CHECK(shown(version, {{"x", notApplicable()}, {"y", notApplicable()}, {"c", points(5)}}) == "50.0000");
    CHECK(shown(version, {{"x", notApplicable()}, {"y", notApplicable()}, {"c", points(10)}}) == "100.0000");
}

TEST_CASE("N/A is left out or counts as full marks, as the card says", "[scoring]") {
    model::CardVersion version =
        card(Aggregation::Points,
             {section("s", {scale("a", 10), scale("b", 10), deduction("slip", 5, 1), bonus("extra", 5)})});
    const model::AnswerSheet answers{
        {"a", points(5)}, {"b", notApplicable()}, {"slip", notApplicable()}, {"extra", notApplicable()}};
    CHECK(shown(version, answers) == "50.0000");
    version.policy.notApplicable = model::NotApplicableRule::FullMarks;
    CHECK(shown(version, answers) == "75.0000");
}

TEST_CASE("Where nothing is possible a card is not scorable, and a fatal answer still fails it",
          "[scoring]") {
    model::CardVersion version =
        card(Aggregation::Points,
             {section("s", {scale("a", 10),
                            withRule(check("harm", 0), answeredWith(true), FatalScope::ZeroCard)})});
    const scoring::Score calm = scored(version, {{"a", notApplicable()}, {"harm", no()}});
    CHECK(calm.outcome == scoring::Outcome::NotScorable);
    CHECK_FALSE(calm.failed);
    CHECK_FALSE(calm.passed);
    CHECK_FALSE(calm.final);
    CHECK(scored(version, {{"a", notApplicable()}, {"harm", yes()}}).failed);

    // Full marks make N/A possible points.
    version.policy.notApplicable = model::NotApplicableRule::FullMarks;
    CHECK(shown(version, {{"a", notApplicable()}, {"harm", no()}}) == "100.0000");
}
