#include "core/scoring/score.h"
#include "tests/scoring/card_builder.h"
#include "tests/support/catch.h"

using namespace earmark;
using namespace earmark::test;
using scoring::answerProblem;

namespace {

/// What one answer earns on a card of this criterion and a check that always counts.
std::int64_t earned(const Criterion& criterion, const model::Answer& given) {
    const model::CardVersion version =
        card(Aggregation::Points, {section("s", {criterion, check("anchor", 1)})});
    return scored(version, {{criterion.key, given}, {"anchor", yes()}}).criteria[0].earned.thousandths;
}

bool isRefused(const Criterion& criterion, const model::AnswerValue& value) {
    const model::CardVersion version = card(Aggregation::Points, {section("s", {criterion})});
    const scoring::Score score = scored(version, {{criterion.key, answer(value)}});
    // The reason that people read and the state that the score rests on never part.
    CHECK(answerProblem(criterion, value).has_value() ==
          (score.criteria[0].state == scoring::CriterionState::Unanswered));
    return answerProblem(criterion, value).has_value();
}

} // namespace

TEST_CASE("A scale earns its number, in range and on its step", "[scoring]") {
    Criterion half = scale("a", 5);
    half.step = Points{500};
    CHECK(earned(half, answer(Points{2500})) == 2500);
    CHECK(isRefused(half, Points{2250}));
    CHECK(isRefused(half, Points{5500}));
    CHECK(isRefused(half, Points{-500}));
    CHECK(isRefused(half, true));
    CHECK_FALSE(isRefused(half, Points{}));
}

TEST_CASE("A choice earns the points of its option", "[scoring]") {
    const Criterion levels = choice("a", 40, {{"good", 40}, {"poor", 20}});
    CHECK(earned(levels, option("poor")) == 20'000);
    CHECK(isRefused(levels, model::ChosenOption{"fair"}));
    CHECK(isRefused(levels, model::ChosenOptions{{"good"}}));
}

TEST_CASE("A multiple earns the sum of its options, held between 0 and its maximum", "[scoring]") {
    const Criterion many = optioned("a", CriterionKind::Multiple, 10, {{"x", 6}, {"y", 7}, {"rude", -9}});
    CHECK(earned(many, options({"x"})) == 6'000);
    CHECK(earned(many, options({"x", "y"})) == 10'000);
    CHECK(earned(many, options({"rude", "x"})) == 0);
    CHECK(earned(many, options({})) == 0);
    CHECK_FALSE(isRefused(many, model::ChosenOptions{}));
    CHECK(isRefused(many, model::ChosenOptions{{"x", "x"}}));
    CHECK(isRefused(many, model::ChosenOptions{{"z"}}));
}

TEST_CASE("A check earns all or nothing", "[scoring]") {
    CHECK(earned(check("a", 7), yes()) == 7'000);
    CHECK(earned(check("a", 7), no()) == 0);
    CHECK(isRefused(check("a", 7), Points::whole(7)));
}

TEST_CASE("A measure earns the points of the band that holds it", "[scoring]") {
    Criterion seconds = criterion("a", CriterionKind::Measure, 20);
    seconds.measureBands = {{std::nullopt, Points::whole(10), Points::whole(20), {}},
                            {Points::whole(10), Points::whole(30), Points::whole(12), {}},
                            {Points::whole(30), std::nullopt, Points{}, {}}};
    const auto at = [&](std::int64_t thousandths) {
        return earned(seconds, answer(model::MeasuredValue{thousandths}));
    };
    seconds.measureClosedEnd = model::ClosedEnd::Lower;
    CHECK(at(9'999) == 20'000);
    CHECK(at(10'000) == 12'000);
    CHECK(at(30'000) == 0);
    CHECK(at(-5'000) == 20'000);
    seconds.measureClosedEnd = model::ClosedEnd::Upper;
    CHECK(at(10'000) == 20'000);
    CHECK(at(30'000) == 12'000);
    CHECK(at(30'001) == 0);
}

TEST_CASE("A deduction takes its points off for each occurrence up to its limit", "[scoring]") {
    const Criterion slip = deduction("a", 2, 3);
    CHECK(earned(slip, times(0)) == 0);
    CHECK(earned(slip, times(3)) == -6'000);
    CHECK(isRefused(slip, model::Count{4}));
    CHECK(isRefused(slip, model::Count{-1}));
}

TEST_CASE("A bonus is a scale or a check", "[scoring]") {
    Criterion extra = bonus("a", 5);
    CHECK(earned(extra, points(3)) == 3'000);
    CHECK(isRefused(extra, true));
    extra.bonusAsCheck = true;
    CHECK(earned(extra, yes()) == 5'000);
    CHECK(isRefused(extra, Points::whole(3)));
}

TEST_CASE("N/A stands only where the criterion allows it", "[scoring]") {
    Criterion must = check("a", 5);
    must.notApplicableAllowed = false;
    CHECK(isRefused(must, model::NotApplicable{}));
    CHECK_FALSE(isRefused(check("a", 5), model::NotApplicable{}));
}

TEST_CASE("Every kind keeps an evaluation incomplete until it is answered", "[scoring]") {
    const model::CardVersion version =
        card(Aggregation::Points, {section("s", {scale("points", 10), deduction("slip", 1, 1),
                                                 bonus("extra", 1), check("informs", 0)})});
    const scoring::Score score = scored(version, {{"points", points(5)}});
    CHECK(score.outcome == scoring::Outcome::Incomplete);
    CHECK(score.missing == std::vector<std::size_t>{1, 2, 3});
    CHECK_FALSE(score.final);
    CHECK_FALSE(score.raw);
    CHECK_FALSE(score.passed);
    CHECK(score.running == Share::percent(50));
}

TEST_CASE("A default counts only once it is confirmed", "[scoring]") {
    Criterion asked = check("a", 5);
    asked.defaultAnswer.kind = model::DefaultAnswer::Kind::Yes;
    const model::CardVersion version = card(Aggregation::Points, {section("s", {asked})});
    CHECK(shown(version, {}) == "incomplete");
    CHECK(scoring::defaultAnswerValue(asked) == model::AnswerValue(true));
    CHECK(shown(version, {{"a", answer(scoring::defaultAnswerValue(asked))}}) == "100.0000");
}

TEST_CASE("A card with linter errors still scores", "[scoring]") {
    model::CardVersion version =
        card(Aggregation::Points, {section("s", {scale("a", 10), scale("a", 5)}), section("t", {})});
    CHECK(shown(version, {{"a", points(5)}}) == "66.6667");
    version.sections[0].criteria[1].maximum = Points::whole(-5);
    version.sections[0].criteria[1].weight = Points{-1};
    version.policy.floor = Share{-5};
    CHECK(shown(version, {{"a", points(5)}}) == "incomplete");
    version.sections.clear();
    CHECK(shown(version, {}) == "not scorable");
}
