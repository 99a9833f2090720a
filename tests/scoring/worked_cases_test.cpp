#include "tests/scoring/card_builder.h"
#include "tests/support/catch.h"

using namespace earmark;
using namespace earmark::test;

TEST_CASE("Worked case 1: criterion weights, and N/A left out", "[scoring]") {
    model::CardVersion version =
        card(Aggregation::CriterionWeights,
             {section("all", {weighted(scale("a", 10), 40), weighted(scale("b", 4), 20),
                              weighted(scale("c", 8), 20), weighted(check("d", 5), 20)})});

    CHECK(shown(version, {{"a", points(10)}, {"b", points(2)}, {"c", points(4)}, {"d", no()}}) == "60.0000");
    CHECK(shown(version, {{"a", points(10)}, {"b", points(2)}, {"c", points(4)}, {"d", notApplicable()}}) ==
          "75.0000");
}

TEST_CASE("Worked case 2: weighted points against section means", "[scoring]") {
    model::CardVersion version =
        card(Aggregation::WeightedPoints,
             {section("A", {check("a1", 1), check("a2", 1)}, 40), section("B", {check("b", 1)}, 20)});

    CHECK(shown(version, {{"a1", yes()}, {"a2", no()}, {"b", yes()}}) == "60.0000");
    CHECK(shown(version, {{"a1", yes()}, {"a2", no()}, {"b", no()}}) == "40.0000");
    CHECK(shown(version, {{"a1", yes()}, {"a2", notApplicable()}, {"b", no()}}) == "66.6667");

    version.policy.aggregation = Aggregation::SectionMeans;
    CHECK(shown(version, {{"a1", yes()}, {"a2", no()}, {"b", no()}}) == "33.3333");
    CHECK(shown(version, {{"a1", yes()}, {"a2", notApplicable()}, {"b", no()}}) == "66.6667");
}

TEST_CASE("Worked case 3: what a fatal answer of each scope does", "[scoring]") {
    const auto withScope = [](FatalScope scope) {
        return card(Aggregation::SectionMeans,
                    {section("first", {scale("a", 10)}, 60),
                     section("second", {withRule(check("b", 10), answeredWith(true), scope)}, 40)});
    };
    const model::AnswerSheet answers{{"a", points(8)}, {"b", yes()}};

    CHECK(shown(withScope(FatalScope::ZeroSection), answers) == "48.0000");
    CHECK(shown(withScope(FatalScope::ZeroCard), answers) == "0.0000");
    CHECK(shown(withScope(FatalScope::FlagOnly), answers) == "88.0000");
    for (const FatalScope scope : {FatalScope::ZeroSection, FatalScope::ZeroCard, FatalScope::FlagOnly}) {
        const scoring::Score score = scored(withScope(scope), answers);
        CHECK(score.failed);
        CHECK_FALSE(score.passed);
        CHECK(score.raw == Share::percent(88));
        CHECK(score.fatalErrors == 1);
    }
}

TEST_CASE("Worked case 4: a no costs its check, an N/A nothing", "[scoring]") {
    std::vector<Criterion> checks;
    model::AnswerSheet answers;
    for (int index = 0; index < 10; ++index) {
        checks.push_back(check("c" + std::to_string(index), 5));
        answers["c" + std::to_string(index)] = yes();
    }
    const model::CardVersion version = card(Aggregation::Points, {section("all", checks)});

    answers["c3"] = no();
    CHECK(shown(version, answers) == "90.0000");
    answers["c3"] = notApplicable();
    CHECK(shown(version, answers) == "100.0000");
}

TEST_CASE("Worked case 5: a bonus may pass the whole unless a ceiling holds it", "[scoring]") {
    model::CardVersion version =
        card(Aggregation::Points,
             {section("first", {scale("a", 20)}), section("second", {scale("b", 30), bonus("extra", 10)})});

    CHECK(shown(version, {{"a", points(20)}, {"b", points(15)}, {"extra", points(10)}}) == "90.0000");
    const model::AnswerSheet full{{"a", points(20)}, {"b", points(30)}, {"extra", points(10)}};
    CHECK(shown(version, full) == "120.0000");
    version.policy.ceiling = Share::percent(100);
    CHECK(shown(version, full) == "100.0000");
}
