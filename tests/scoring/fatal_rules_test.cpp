#include "tests/scoring/card_builder.h"
#include "tests/support/catch.h"

using namespace earmark;
using namespace earmark::test;

namespace {

model::Answer calledSevere(model::Answer given) {
    given.severe = true;
    given.reason = "harm was done";
    return given;
}

/// A card of one plain criterion worth 80 and the one under test.
model::CardVersion around(Criterion tested, Aggregation aggregation = Aggregation::Points) {
    return card(aggregation,
                {section("plain", {scale("plain", 80)}), section("tested", {std::move(tested)})});
}

bool isFatal(const Criterion& tested, const model::Answer& given) {
    return scored(around(tested), {{"plain", points(80)}, {tested.key, given}}).failed;
}

} // namespace

TEST_CASE("Each trigger is met by its own answers only", "[scoring]") {
    const auto zero = FatalScope::ZeroCard;
    const Criterion yesIsFatal = withRule(check("x", 0), answeredWith(true), zero);
    CHECK(isFatal(yesIsFatal, yes()));
    CHECK_FALSE(isFatal(yesIsFatal, no()));
    CHECK_FALSE(isFatal(yesIsFatal, notApplicable()));

    const Criterion told =
        withRule(choice("x", 10, {{"checked", 10}, {"told", 0}, {"not", 0}}), marked({"told"}), zero);
    CHECK(isFatal(told, option("told")));
    CHECK_FALSE(isFatal(told, option("not")));

    const Criterion many =
        withRule(optioned("x", CriterionKind::Multiple, 10, {{"a", 10}, {"b", 1}, {"c", 1}}),
                 marked({"b", "c"}), zero);
    CHECK(isFatal(many, options({"a", "c"})));
    CHECK_FALSE(isFatal(many, options({"a"})));

    const Criterion low = withRule(scale("x", 10), earnedAtMost(2), zero);
    CHECK(isFatal(low, points(2)));
    CHECK_FALSE(isFatal(low, points(3)));

    const Criterion often = withRule(deduction("x", 1, 5), countAtLeast(3), zero);
    CHECK(isFatal(often, times(3)));
    CHECK_FALSE(isFatal(often, times(2)));
}

TEST_CASE("N/A with full marks meets no rule on earned points", "[scoring]") {
    model::CardVersion version = around(withRule(scale("x", 10), earnedAtMost(10), FatalScope::ZeroCard));
    version.policy.notApplicable = model::NotApplicableRule::FullMarks;
    CHECK_FALSE(scored(version, {{"plain", points(80)}, {"x", notApplicable()}}).failed);
}

TEST_CASE("Severe counts only on an answer that lost points, and leaves the points", "[scoring]") {
    const Criterion habit = withRule(deduction("x", 5, 3), severe(), FatalScope::FlagOnly);
    CHECK(isFatal(habit, calledSevere(times(1))));
    CHECK_FALSE(isFatal(habit, calledSevere(times(0))));
    CHECK_FALSE(isFatal(habit, times(1)));
    const Criterion scaled = withRule(scale("x", 20), severe(), FatalScope::FlagOnly);
    CHECK_FALSE(isFatal(scaled, calledSevere(points(20))));
    CHECK(shown(around(scaled), {{"plain", points(80)}, {"x", calledSevere(points(10))}}) == "90.0000");
}

TEST_CASE("Zero beats the lowest cap, a cap beats a flag, and a cap never raises", "[scoring]") {
    const auto capAt = [](std::int64_t percent) { return Share::percent(percent); };
    Criterion capped = withRule(check("x", 20), answeredWith(false), FatalScope::FlagOnly);
    capped = withRule(capped, answeredWith(false), FatalScope::CapScore, capAt(59));
    capped = withRule(capped, earnedAtMost(0), FatalScope::CapScore, capAt(40));
    CHECK(shown(around(capped), {{"plain", points(80)}, {"x", no()}}) == "40.0000");
    CHECK(shown(around(capped), {{"plain", points(10)}, {"x", no()}}) == "10.0000");
    capped = withRule(capped, answeredWith(false), FatalScope::ZeroCard);
    CHECK(shown(around(capped), {{"plain", points(80)}, {"x", no()}}) == "0.0000");
}

TEST_CASE("Card scopes act after the card's floor, section scopes before it", "[scoring]") {
    const auto floored = [](FatalScope scope) {
        model::CardVersion version =
            around(withRule(check("x", 20), answeredWith(true), scope, Share::percent(5)));
        version.policy.floor = Share::percent(30);
        return version;
    };
    const model::AnswerSheet answers{{"plain", points(10)}, {"x", yes()}};
    CHECK(shown(floored(FatalScope::ZeroCard), answers) == "0.0000");
    CHECK(shown(floored(FatalScope::CapScore), answers) == "5.0000");
    CHECK(shown(floored(FatalScope::ZeroSection), answers) == "30.0000");
    CHECK(scored(floored(FatalScope::ZeroSection), answers).raw == Share::percent(30));
}

TEST_CASE("Zeroing a criterion takes its points without failing the evaluation", "[scoring]") {
    const Criterion rough = withRule(scale("x", 20), earnedAtMost(10), FatalScope::ZeroCriterion);
    for (const Aggregation aggregation : {Aggregation::Points, Aggregation::CriterionWeights}) {
        const scoring::Score score =
            scored(around(rough, aggregation), {{"plain", points(80)}, {"x", points(8)}});
        CHECK_FALSE(score.failed);
        CHECK(score.criteria[1].earned == Points::whole(8));
        CHECK(score.criteria[1].zeroed);
        CHECK(score.criteria[1].failed);
        CHECK(score.fatalErrors == 0);
        CHECK(score.nonFatalErrors == 1);
        CHECK(score.final == Share::percent(aggregation == Aggregation::Points ? 80 : 50));
        CHECK(*score.raw > *score.final);
    }
    model::CardVersion deducting = around(rough, Aggregation::Deduct);
    deducting.policy.base = Points::whole(100);
    CHECK(shown(deducting, {{"plain", points(80)}, {"x", points(8)}}) == "80.0000");
}

TEST_CASE("A fatal section loses its bonuses, and its criteria under criterion weights", "[scoring]") {
    const Section fatal = section("s", {withRule(check("x", 10), answeredWith(true), FatalScope::ZeroSection),
                                        scale("y", 10), bonus("extra", 5)});
    const model::AnswerSheet answers{
        {"x", yes()}, {"y", points(10)}, {"extra", points(5)}, {"plain", points(20)}};
    for (const Aggregation aggregation : {Aggregation::Points, Aggregation::WeightedPoints,
                                          Aggregation::SectionMeans, Aggregation::CriterionWeights}) {
        const model::CardVersion version = card(aggregation, {fatal, section("t", {scale("plain", 20)})});
        const scoring::Score score = scored(version, answers);
        const bool byCriteria = aggregation == Aggregation::CriterionWeights;
        CHECK(score.final == (byCriteria ? Share{333'333} : Share::percent(50)));
        CHECK(score.sections[0].zeroed);
        CHECK(score.criteria[1].zeroed);
        CHECK_FALSE(score.criteria[3].zeroed);
        CHECK(score.failed);
    }
}

TEST_CASE("Failed criteria are counted as fatal or not, by met-mark or rule", "[scoring]") {
    Criterion lenient = scale("lenient", 10);
    lenient.metMark = Points::whole(6);
    const model::CardVersion version =
        card(Aggregation::Points,
             {section("s", {lenient, scale("strict", 10), deduction("slip", 1, 3), bonus("extra", 5),
                            withRule(check("fatal", 0), answeredWith(true), FatalScope::FlagOnly),
                            scale("na", 5)})});
    const scoring::Score score = scored(version, {{"lenient", points(6)},
                                                  {"strict", points(9)},
                                                  {"slip", times(1)},
                                                  {"extra", points(0)},
                                                  {"fatal", yes()},
                                                  {"na", notApplicable()}});
    CHECK(score.nonFatalErrors == 2);
    CHECK(score.fatalErrors == 1);
    CHECK_FALSE(score.criteria[0].failed);
    CHECK(score.criteria[1].failed);
    CHECK(score.criteria[2].failed);
    CHECK_FALSE(score.criteria[3].failed);
    CHECK(score.criteria[4].fatal);
    CHECK_FALSE(score.criteria[5].failed);
}
