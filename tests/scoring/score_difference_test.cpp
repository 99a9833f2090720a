#include "core/scoring/score_difference.h"

#include "tests/scoring/card_builder.h"
#include "tests/support/catch.h"

using namespace earmark;
using namespace earmark::test;

namespace {

Criterion titled(Criterion made, const std::string& name) {
    made.name = {name, "中" + name};
    return made;
}

/// Warmth 0…9, a check for the identity that is fatal on no, and an offer on sales calls.
model::CardVersion original() {
    Criterion offer = titled(scale("offer", 5), "Offer");
    offer.condition = onField("call_type", model::Comparison::Equal, {std::string("sale")});
    Criterion identity = titled(check("identity", 10), "Identity");
    return card(Aggregation::Points,
                {section("all", {titled(scale("warmth", 9), "Warmth"), identity, offer})});
}

std::vector<std::string> reasons(const model::CardVersion& before, const model::CardVersion& after,
                                 const model::AnswerSheet& answers, const model::CallFields& fields = {}) {
    std::vector<std::string> english;
    for (const LocalizedText& line :
         scoring::ScoreComparison(before, after)
             .why(scored(before, answers, fields), scored(after, answers, fields), answers))
        english.push_back(line.en);
    return english;
}

using Lines = std::vector<std::string>;
const model::AnswerSheet kAnswers{{"warmth", points(6)}, {"identity", no()}, {"offer", points(2)}};

} // namespace

TEST_CASE("the same score has no reasons to differ", "[scoring][difference]") {
    CHECK(reasons(original(), original(), kAnswers).empty());
}

TEST_CASE("a changed maximum, a new rule and a new criterion are each a reason", "[scoring][difference]") {
    model::CardVersion after = original();
    auto& criteria = after.sections[0].criteria;
    criteria[0].maximum = Points::whole(10);
    criteria[1] = withRule(criteria[1], answeredWith(false), FatalScope::ZeroCard);
    criteria.push_back(titled(scale("clear", 4), "Clear"));
    CHECK(reasons(original(), after, kAnswers) ==
          Lines{"Warmth: 6 of 9 → 6 of 10", "Identity: rule now met, answering no zeroes the card",
                "Clear: new, no answer, left out"});
    CHECK(reasons(after, original(), kAnswers) ==
          Lines{"Warmth: 6 of 10 → 6 of 9", "Identity: rule no longer met, answering no zeroes the card",
                "Clear: no longer in the card, before no answer, left out"});
}

TEST_CASE("switched, misfitting and removed criteria are reasons", "[scoring][difference]") {
    model::CardVersion after = original();
    auto& criteria = after.sections[0].criteria;
    criteria[0] = titled(check("warmth", 9), "Warmth");
    criteria[2].condition.reset();
    criteria.erase(criteria.begin() + 1);
    const model::AnswerSheet answers{{"warmth", points(6)}, {"identity", yes()}, {"offer", points(2)}};
    CHECK(reasons(original(), after, answers) == Lines{"Warmth: 6 of 9 → its answer no longer fits, left out",
                                                       "Offer: switched off by its condition → 2 of 5",
                                                       "Identity: no longer in the card, before 10 of 10"});
}

TEST_CASE("weights, limits and the pass mark are reasons where they act", "[scoring][difference]") {
    model::CardVersion after = original();
    after.sections[0].criteria[0].weight = Points::whole(2);
    after.policy.passMark = Share::percent(30);
    after.policy.notApplicable = model::NotApplicableRule::FullMarks;
    CHECK(reasons(original(), after, kAnswers) ==
          Lines{"Warmth: weight 1 → 2", "Pass mark lowered from 80 % to 30 %"});
    model::AnswerSheet answers = kAnswers;
    answers["identity"] = notApplicable();
    CHECK(reasons(original(), after, answers) ==
          Lines{"Warmth: weight 1 → 2", "Identity: not applicable → not applicable, 10 of 10",
                "Pass mark lowered from 80 % to 30 %",
                "N/A earns full marks instead of is left out of the score"});
}
