#include "core/service/card_trial.h"

#include "tests/service/scored_centre.h"
#include "tests/support/catch.h"

#include <algorithm>

using namespace earmark;
using namespace earmark::test;
using reporting::TriedEvaluation;
using service::CardTrial;
using service::CardTrialService;
using service::TrialSlice;
using Crossing = TriedEvaluation::Crossing;

namespace {

/// Four service calls on the small card, worth 12 points each (greet 5, tone 4, legal 3):
///   12 of 12 = 100 %, 10 of 12 = 83.3333 %, 7 of 12 = 58.3333 %, and 9 of 12 made 0 by the fatal answer.
struct TriedCentre : ScoredCentre {
    TriedCentre() {
        full = judge(call(0, testDay(3, 1)), sheet(5, "good")).evaluation.id;
        good = judge(call(1, testDay(3, 2)), sheet(3, "good")).evaluation.id;
        fair = judge(call(1, testDay(3, 20)), sheet(2, "fair")).evaluation.id;
        fatal = judge(call(2, testDay(4, 1)), sheet(5, "good", false)).evaluation.id;
    }

    CardTrial tried(const model::CardVersion& draft, const TrialSlice& slice = {}) {
        Progress progress;
        return valueOf(CardTrialService(*workspace).run(draft, slice, progress));
    }

    EvaluationId full;
    EvaluationId good;
    EvaluationId fair;
    EvaluationId fatal;
};

const TriedEvaluation& find(const CardTrial& trial, EvaluationId evaluation) {
    const auto found = std::ranges::find_if(
        trial.evaluations, [&](const TriedEvaluation& tried) { return tried.row.evaluation == evaluation; });
    REQUIRE(found != trial.evaluations.end());
    return *found;
}

std::vector<std::string> english(const std::vector<LocalizedText>& lines) {
    std::vector<std::string> words;
    for (const LocalizedText& line : lines)
        words.push_back(line.en);
    return words;
}

using Lines = std::vector<std::string>;

} // namespace

TEST_CASE("the version in use tried anew changes nothing", "[service][trial]") {
    TriedCentre centre;
    const CardTrial trial = centre.tried(smallCard());
    CHECK(trial.chosen == 4);
    CHECK(trial.tried == 4);
    CHECK(trial.scored == 4);
    CHECK(trial.changed == 0);
    CHECK(trial.evaluations.empty());
    CHECK(trial.before.figures.meanMillionths == 604'167); // (1 + 10/12 + 7/12 + 0) ÷ 4
    CHECK(trial.after.figures.meanMillionths == 604'167);
    CHECK(trial.after.figures.passRateMillionths == 500'000);
    CHECK(trial.after.figures.fatalRateMillionths == 250'000);
    REQUIRE(trial.after.passRate);
    CHECK(trial.after.passRate->lower > 0.14); // Wilson for 2 of 4: 0.150 … 0.850
    CHECK(trial.after.passRate->upper < 0.86);
}

TEST_CASE("a raised maximum moves scores, and who loses the pass mark is told with the reason",
          "[service][trial]") {
    TriedCentre centre;
    model::CardVersion draft = smallCard();
    draft.sections[0].criteria[0].maximum = Points::whole(10); // 17 points now
    const CardTrial trial = centre.tried(draft);
    CHECK(trial.after.figures.meanMillionths == 426'471); // (12 + 10 + 7) ÷ 17 ÷ 4, the fatal one 0
    CHECK(trial.after.figures.passed == 0);
    CHECK(trial.crossedDown == 2);
    CHECK(trial.crossedUp == 0);
    CHECK(trial.changed == 3); // the fatal one stays at 0
    REQUIRE(trial.evaluations.size() == 3);
    CHECK(trial.evaluations[0].row.evaluation == centre.full); // lost its pass by the larger fall
    CHECK(trial.evaluations[0].crossing == Crossing::Down);
    CHECK(trial.evaluations[0].row.finalMillionths == 1'000'000);
    CHECK(trial.evaluations[0].millionths == 705'882);
    CHECK(trial.evaluations[0].shownScore == "70.5882");
    CHECK(trial.evaluations[0].row.agentNumber == "001");
    CHECK(english(trial.evaluations[0].why) == Lines{"Item greet: 5 of 5 → 5 of 10"});
    CHECK(find(trial, centre.fair).crossing == Crossing::None);
}

TEST_CASE("a fatal rule dropped or added changes verdicts", "[service][trial]") {
    TriedCentre centre;
    model::CardVersion mild = smallCard();
    mild.sections[1].criteria[0].fatalRules.clear();
    mild.policy.passMark = Share::percent(75);
    const CardTrial dropped = centre.tried(mild);
    CHECK(dropped.noLongerFatal == 1);
    CHECK(dropped.crossedUp == 1);
    CHECK(dropped.after.figures.fatal == 0);
    CHECK(dropped.after.figures.meanMillionths == 791'667); // (12 + 10 + 7 + 9) ÷ 12 ÷ 4
    const TriedEvaluation& risen = find(dropped, centre.fatal);
    CHECK(risen.crossing == Crossing::Up);
    CHECK(english(risen.why) == Lines{"Item legal: rule no longer met, answering no zeroes the card",
                                      "Pass mark lowered from 80 % to 75 %"});

    model::CardVersion strict = smallCard();
    strict.sections[0].criteria[1] = withRule(strict.sections[0].criteria[1], marked({"fair", "poor"}),
                                              FatalScope::CapScore, Share::percent(50));
    const CardTrial added = centre.tried(strict);
    CHECK(added.newlyFatal == 1);
    const TriedEvaluation& capped = find(added, centre.fair);
    CHECK(capped.millionths == 500'000);
    CHECK(capped.failed);
    CHECK(
        english(capped.why) ==
        Lines{
            "Item tone: rule now met, marking “Item fair” or “Item poor” holds the score to 50 % at most and "
            "fails the evaluation"});
}

TEST_CASE("N/A follows the draft's policy", "[service][trial]") {
    TriedCentre centre;
    model::AnswerSheet answers = sheet(0, "good");
    answers["legal"] = notApplicable();
    const EvaluationId without = centre.judge(centre.call(0, testDay(4, 2)), answers).evaluation.id; // 4 of 9
    model::CardVersion draft = smallCard();
    draft.policy.notApplicable = model::NotApplicableRule::FullMarks;
    const CardTrial trial = centre.tried(draft);
    CHECK(trial.changed == 1);
    const TriedEvaluation& tried = find(trial, without);
    CHECK(tried.row.finalMillionths == 444'444);
    CHECK(tried.millionths == 583'333); // 7 of 12
    CHECK(english(tried.why) == Lines{"Item legal: not applicable → not applicable, 3 of 3",
                                      "N/A earns full marks instead of is left out of the score"});
}

TEST_CASE("a new criterion has no answers: scored over what is answered and counted apart",
          "[service][trial]") {
    TriedCentre centre;
    model::CardVersion draft = smallCard();
    draft.sections[1].criteria.push_back(scale("close", 6));
    draft.sections[0].criteria[1] = check("tone", 4); // its options no longer fit
    const CardTrial trial = centre.tried(draft);
    CHECK(trial.scored == 4);
    CHECK(trial.notFullyAnswered == 4);
    REQUIRE(trial.unanswered.size() == 2);
    CHECK(trial.unanswered[0].key == "tone");
    CHECK(trial.unanswered[0].misfit == 4);
    CHECK(trial.unanswered[0].without == 0);
    CHECK(trial.unanswered[1].key == "close");
    CHECK(trial.unanswered[1].without == 4);
    const TriedEvaluation& tried = find(trial, centre.good);
    CHECK_FALSE(tried.fullyAnswered);
    CHECK(tried.millionths == 750'000); // greet 3 and legal 3 of 8
    CHECK(english(tried.why) == Lines{"Item tone: 4 of 4 → its answer no longer fits, left out",
                                      "Item close: new, no answer, left out"});
}

TEST_CASE("a condition switched by the call's field is tried with the call's own fields",
          "[service][trial]") {
    TriedCentre centre;
    model::CardVersion draft = smallCard();
    draft.sections[0].criteria[1].condition = onField("queue", model::Comparison::Equal, {std::string("q0")});
    const CardTrial trial = centre.tried(draft);
    const TriedEvaluation& switchedOff = find(trial, centre.good); // queue q1: greet 3 and legal 3 of 8
    CHECK(switchedOff.millionths == 750'000);
    CHECK(english(switchedOff.why) == Lines{"Item tone: 4 of 4 → switched off by its condition"});
    CHECK(trial.changed == 2); // the first is of q0, the fatal one stays at 0
}

TEST_CASE("period, team and limit choose what is tried, the newest calls first", "[service][trial]") {
    TriedCentre centre;
    model::CardVersion draft = smallCard();
    draft.sections[0].criteria[0].maximum = Points::whole(10);
    TrialSlice march;
    march.to = testDay(3, 31);
    CHECK(centre.tried(draft, march).chosen == 3);
    TrialSlice south;
    south.team = centre.teams[1].id;
    CHECK(centre.tried(draft, south).chosen == 2); // Bo from 10 March, Cai
    TrialSlice two;
    two.limit = 2;
    two.listed = 1;
    const CardTrial newest = centre.tried(draft, two);
    CHECK(newest.chosen == 4);
    CHECK(newest.tried == 2);
    CHECK(newest.changed == 1);
    REQUIRE(newest.evaluations.size() == 1);
    CHECK(newest.evaluations[0].row.evaluation == centre.fair);

    draft.cardKey = "another";
    CHECK(centre.tried(draft).chosen == 0);
    TrialSlice small;
    small.cardKey = "small";
    CHECK(centre.tried(draft, small).chosen == 4);
}

TEST_CASE("what cannot be scored is counted by its reason", "[service][trial]") {
    TriedCentre centre;
    model::CardVersion strange = card(Aggregation::Points, {section("s", {scale("nothing.of.it", 5)})});
    strange.cardKey = "small";
    const CardTrial none = centre.tried(strange);
    CHECK(none.tried == 4);
    CHECK(none.scored == 0);
    CHECK(none.nothingAnswered == 4);
    CHECK_FALSE(none.after.figures.meanMillionths);

    model::CardVersion forTexts = smallCard();
    forTexts.medium = model::Medium::Text;
    CHECK(centre.tried(forTexts).otherMedium == 4);
    strange.sections[0].criteria[0] = check("legal", 0);
    CHECK(centre.tried(strange).notScorable == 4);
}

TEST_CASE("a trial that is cancelled says so and leaves the store as it was", "[service][trial]") {
    TriedCentre centre;
    Progress progress;
    progress.cancel();
    const auto trial = CardTrialService(*centre.workspace).run(smallCard(), {}, progress);
    REQUIRE_FALSE(trial);
    CHECK(trial.error().code == ErrorCode::Cancelled);
}
