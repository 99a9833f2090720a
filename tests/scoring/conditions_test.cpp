#include "tests/scoring/card_builder.h"
#include "tests/support/catch.h"

using namespace earmark;
using namespace earmark::test;
using model::Comparison;
using scoring::CriterionState;

namespace {

/// Whether a criterion with this condition applies after the criterion "asked" got this answer.
bool applies(const Criterion& asked, const model::Answer& given, const model::Condition& condition,
             const model::CallFields& fields = {}) {
    Criterion dependent = check("dependent", 1);
    dependent.condition = condition;
    const model::CardVersion version =
        card(Aggregation::Points, {section("s", {asked}), section("t", {dependent})});
    return scored(version, {{asked.key, given}}, fields).criteria[1].state == CriterionState::Unanswered;
}

bool appliesTo(const Criterion& asked, const model::Answer& given, Comparison comparison,
               std::vector<model::TestValue> values) {
    return applies(asked, given, onCriterion(asked.key, comparison, std::move(values)));
}

bool appliesTo(const std::string& field, Comparison comparison, std::vector<model::TestValue> values) {
    return applies(check("asked", 1), yes(), onField("queue", comparison, std::move(values)),
                   {{"queue", field}});
}

const std::vector<Comparison> kComparisons{Comparison::Equal,   Comparison::NotEqual,
                                           Comparison::Less,    Comparison::LessOrEqual,
                                           Comparison::Greater, Comparison::GreaterOrEqual};

std::vector<bool> compareWith(const Criterion& asked, const model::Answer& given, model::TestValue value) {
    std::vector<bool> results;
    for (const Comparison comparison : kComparisons)
        results.push_back(appliesTo(asked, given, comparison, {value}));
    return results;
}

} // namespace

TEST_CASE("Conditions compare points, counts and measures as numbers", "[scoring]") {
    const std::vector<bool> isLess{false, true, true, true, false, false};
    const std::vector<bool> isSame{true, false, false, true, false, true};
    const std::vector<bool> isMore{false, true, false, false, true, true};

    CHECK(compareWith(scale("asked", 10), points(4), Points::whole(5)) == isLess);
    CHECK(compareWith(scale("asked", 10), points(5), Points::whole(5)) == isSame);
    CHECK(compareWith(deduction("asked", 7, 9), times(6), Points::whole(5)) == isMore);
    CHECK(compareWith(choice("asked", 5, {{"x", 5}}), option("x"), Points::whole(5)) == isSame);
    CHECK(appliesTo(scale("asked", 10), points(4), Comparison::In, {Points::whole(3), Points::whole(4)}));

    Criterion measure = criterion("asked", CriterionKind::Measure, 3);
    measure.measureBands = {{std::nullopt, std::nullopt, Points::whole(3), {}}};
    CHECK(compareWith(measure, answer(model::MeasuredValue{4'999}), Points::whole(5)) == isLess);
}

TEST_CASE("Conditions compare checks with yes or no and choices with option keys", "[scoring]") {
    CHECK(appliesTo(check("asked", 1), yes(), Comparison::Equal, {true}));
    CHECK(appliesTo(check("asked", 1), no(), Comparison::NotEqual, {std::string("yes")}));
    const Criterion kind = choice("asked", 1, {{"sale", 1}, {"claim", 0}});
    CHECK(appliesTo(kind, option("sale"), Comparison::Equal, {std::string("sale")}));
    CHECK(appliesTo(kind, option("claim"), Comparison::NotEqual, {std::string("sale")}));
    CHECK_FALSE(appliesTo(kind, option("sale"), Comparison::Less, {std::string("zebra")}));
    CHECK(appliesTo(kind, option("claim"), Comparison::In, {std::string("sale"), std::string("claim")}));
    CHECK_FALSE(appliesTo(check("asked", 1), yes(), Comparison::NotEqual, {std::string("sale")}));
}

TEST_CASE("On a multiple, equal compares sets and in asks for a shared option", "[scoring]") {
    const Criterion many = optioned("asked", CriterionKind::Multiple, 5, {{"x", 1}, {"y", 1}, {"z", 1}});
    const std::vector<model::TestValue> xy{std::string("x"), std::string("y")};
    CHECK(appliesTo(many, options({"y", "x"}), Comparison::Equal, xy));
    CHECK_FALSE(appliesTo(many, options({"x"}), Comparison::Equal, xy));
    CHECK(appliesTo(many, options({"x", "y", "z"}), Comparison::NotEqual, xy));
    CHECK(appliesTo(many, options({"y", "z"}), Comparison::In, xy));
    CHECK_FALSE(appliesTo(many, options({"z"}), Comparison::In, xy));
    CHECK(appliesTo(many, options({}), Comparison::Equal, {}));
    CHECK_FALSE(appliesTo(many, options({}), Comparison::In, xy));
}

TEST_CASE("Conditions compare call fields as texts, numbers, or yes and no", "[scoring]") {
    CHECK(appliesTo("claims", Comparison::Equal, {std::string("claims")}));
    CHECK(appliesTo("claims", Comparison::NotEqual, {std::string("sales")}));
    CHECK(appliesTo("claims", Comparison::In, {std::string("sales"), std::string("claims")}));
    CHECK(appliesTo("7.0", Comparison::Equal, {Points::whole(7)}));
    CHECK(appliesTo("7.0004", Comparison::Greater, {Points::whole(7)}));
    CHECK(appliesTo("-7.0004", Comparison::Less, {Points::whole(-7)}));
    CHECK(appliesTo("99999999999999999999999999", Comparison::Greater, {Points::whole(7)}));
    CHECK_FALSE(appliesTo("many", Comparison::NotEqual, {Points::whole(7)}));
    CHECK(appliesTo("no", Comparison::Equal, {false}));
}

TEST_CASE("A test of what is unanswered, N/A, switched off or missing is false, not-equal included",
          "[scoring]") {
    const Criterion asked = scale("asked", 10);
    CHECK_FALSE(appliesTo(asked, answer({}), Comparison::NotEqual, {Points::whole(1)}));
    CHECK_FALSE(appliesTo(asked, notApplicable(), Comparison::NotEqual, {Points::whole(1)}));
    CHECK_FALSE(appliesTo("", Comparison::NotEqual, {std::string("claims")}));
    CHECK_FALSE(applies(asked, points(1), onField("absent", Comparison::NotEqual, {std::string("x")})));

    Criterion off = asked;
    off.condition = onField("absent", Comparison::Equal, {std::string("x")});
    CHECK_FALSE(appliesTo(off, points(5), Comparison::NotEqual, {Points::whole(1)}));
}

TEST_CASE("Conditions nest: all and any; what comes later is never asked", "[scoring]") {
    const Criterion asked = scale("asked", 10);
    const model::Condition low = onCriterion("asked", Comparison::Less, {Points::whole(5)});
    const model::Condition vip = onField("vip", Comparison::Equal, {std::string("yes")});
    model::Condition both{model::Condition::Kind::All, {}, {low, vip}};
    model::Condition either{model::Condition::Kind::Any, {}, {low, vip}};

    CHECK_FALSE(applies(asked, points(3), both));
    CHECK(applies(asked, points(3), both, {{"vip", "yes"}}));
    CHECK(applies(asked, points(8), either, {{"vip", "yes"}}));
    CHECK_FALSE(applies(asked, points(8), either));
    CHECK(applies(asked, points(8), {model::Condition::Kind::All, {}, {}}));
    CHECK_FALSE(applies(asked, points(8), {model::Condition::Kind::Any, {}, {}}));
    CHECK_FALSE(applies(asked, points(8), onCriterion("dependent", Comparison::NotEqual, {true})));
}

TEST_CASE("A switched-off section counts nothing, its answers and its fatal rules included", "[scoring]") {
    Section complaint =
        section("complaint", {withRule(check("calmed", 10), answeredWith(false), FatalScope::ZeroCard)});
    complaint.condition = onField("call_type", Comparison::Equal, {std::string("complaint")});
    const model::CardVersion version = card(Aggregation::Points, {section("s", {scale("a", 10)}), complaint});
    const model::AnswerSheet answers{{"a", points(9)}, {"calmed", no()}};

    CHECK(shown(version, answers, {{"call_type", "question"}}) == "90.0000");
    CHECK(shown(version, answers, {{"call_type", "complaint"}}) == "0.0000");
    const scoring::Score off = scored(version, answers, {{"call_type", "question"}});
    CHECK(off.criteria[1].state == CriterionState::SwitchedOff);
    CHECK_FALSE(off.sections[1].applies);
    CHECK_FALSE(off.failed);
}
