#include "core/service/verify_service.h"
#include "core/storage/store.h"
#include "tests/service/scored_centre.h"

#include <future>

using namespace earmark;
using namespace earmark::service;
using namespace earmark::test;
using model::EvaluationStatus;

namespace {

template <class T>
ErrorCode refusal(const Result<T>& result) {
    REQUIRE_FALSE(result.has_value());
    return result.error().code;
}

model::Answer richAnswer() {
    model::Answer answer = points(3);
    answer.comment = "说得太快\nsecond line";
    answer.causes = {"skill", "process"};
    answer.moments = {{1200, 4800, "here"}, {9000, 9000, ""}};
    answer.passages = {{2, 0, 5, "Hello", "no name"}, {2, 7, 7, "", ""}};
    return answer;
}

} // namespace

TEST_CASE("a draft opens on the default card with the call's people", "[service]") {
    ScoredCentre centre;
    const auto open =
        valueOf(centre.evaluations().open(centre.call(1, testDay(3, 12)), centre.inspectors[0].id));
    CHECK(open.card.cardKey == "small");
    CHECK(open.agent->name == "Bo");
    CHECK(open.team->key == "south"); // moved two days before
    CHECK(open.evaluation.status == EvaluationStatus::Draft);
    CHECK(open.evaluation.answers.empty());
}

TEST_CASE("a draft reopens where it was, everything in it, after the program ended", "[service]") {
    ScoredCentre centre;
    const RecordingId recording = centre.call(0, testDay(3, 2));
    const InspectorId inspector = centre.inspectors[0].id;
    const auto draft = valueOf(centre.evaluations().open(recording, inspector)).evaluation.id;
    DraftChange change;
    change.evaluation = draft;
    change.answers = {{"greet", richAnswer()}, {"tone", option("fair")}, {"legal", notApplicable()}};
    change.markers = {{500, "dog barks"}, {700, ""}};
    change.summary = "friendly";
    change.currentCriterion = "legal";
    change.playheadMs = 61'250;
    change.heard = {{0, 5000, 1.0}, {5000, 9000, 1.5}};
    change.spentMs = 93'000;
    centre.clock.advance(std::chrono::seconds(5));
    const Instant savedAt = valueOf(centre.evaluations().saveNow(change));
    CHECK(savedAt == centre.clock.now());

    centre.reopen();
    CHECK(valueOf(centre.evaluations().lastDraft(inspector)) == recording);
    const auto again = valueOf(centre.evaluations().open(recording, inspector)).evaluation;
    CHECK(again.id == draft);
    CHECK(again.answers == model::AnswerSheet(change.answers.begin(), change.answers.end()));
    CHECK(again.markers == *change.markers);
    CHECK(again.summary == "friendly");
    CHECK(again.currentCriterion == "legal");
    CHECK(again.playheadMs == 61'250);
    CHECK(again.heard == *change.heard);
    CHECK(again.spentMs == 93'000);
    CHECK(again.savedAt == savedAt);
}

TEST_CASE("a save leaves what it does not name; an empty answer takes one back", "[service]") {
    ScoredCentre centre;
    const auto draft =
        valueOf(centre.evaluations().open(centre.call(0, testDay(3, 2)), centre.inspectors[0].id))
            .evaluation.id;
    DraftChange change;
    change.evaluation = draft;
    change.summary = "kept";
    change.answers = {{"greet", richAnswer()}, {"tone", option("poor")}};
    valueOf(centre.evaluations().saveNow(change));
    change = {};
    change.evaluation = draft;
    change.answers = {{"greet", {}}};
    valueOf(centre.evaluations().saveNow(change));

    const auto now = valueOf(centre.evaluations().get(draft)).evaluation;
    CHECK(now.summary == "kept");
    CHECK(now.answers == model::AnswerSheet{{"tone", option("poor")}});
}

TEST_CASE("whatever an answer holds is saved, though it has no value yet", "[service]") {
    ScoredCentre centre;
    const auto draft =
        valueOf(centre.evaluations().open(centre.call(0, testDay(3, 2)), centre.inspectors[0].id))
            .evaluation.id;
    model::Answer onlyCauses;
    onlyCauses.causes = {"skill"};
    model::Answer onlyReason;
    onlyReason.reason = "promised a refund";
    DraftChange change;
    change.evaluation = draft;
    change.answers = {{"greet", onlyCauses}, {"tone", onlyReason}};
    valueOf(centre.evaluations().saveNow(change));
    CHECK(valueOf(centre.evaluations().get(draft)).evaluation.answers ==
          model::AnswerSheet{{"greet", onlyCauses}, {"tone", onlyReason}});
}

TEST_CASE("queued saves are carried out in order and each is told", "[service]") {
    ScoredCentre centre;
    const auto draft =
        valueOf(centre.evaluations().open(centre.call(0, testDay(3, 2)), centre.inspectors[0].id))
            .evaluation.id;
    std::promise<void> last;
    std::vector<int> order;
    for (int index = 0; index <= 100; ++index) {
        DraftChange change;
        change.evaluation = draft;
        change.answers = {{"greet", points(index % 6)}};
        centre.evaluations().save(change, [&, index](const Result<Instant>& saved) {
            CHECK(saved.has_value());
            order.push_back(index);
            if (index == 100) last.set_value();
        });
    }
    last.get_future().wait();
    CHECK(order.size() == 101);
    CHECK(std::ranges::is_sorted(order));
    CHECK(valueOf(centre.evaluations().get(draft)).evaluation.answers.at("greet") == points(100 % 6));
}

TEST_CASE("saves still queued when the program closes are carried out", "[service]") {
    ScoredCentre centre;
    const RecordingId recording = centre.call(0, testDay(3, 2));
    const InspectorId inspector = centre.inspectors[0].id;
    const auto draft = valueOf(centre.evaluations().open(recording, inspector)).evaluation.id;
    int told = 0;
    for (int index = 0; index < 50; ++index) {
        DraftChange change;
        change.evaluation = draft;
        change.answers = {{"greet", points(index % 6)}};
        centre.evaluations().save(change, [&](const Result<Instant>& saved) { told += saved ? 1 : 0; });
    }
    centre.reopen();
    CHECK(told == 50);
    CHECK(valueOf(centre.evaluations().get(draft)).evaluation.answers.at("greet") == points(49 % 6));
}

TEST_CASE("a bad save is told and changes nothing", "[service]") {
    ScoredCentre centre;
    const auto draft =
        valueOf(centre.evaluations().open(centre.call(0, testDay(3, 2)), centre.inspectors[0].id))
            .evaluation.id;
    const auto save = [&](EvaluationId id, const std::string& key, model::Answer answer) {
        DraftChange change;
        change.evaluation = id;
        change.summary = "changed";
        change.answers = {{key, std::move(answer)}};
        return refusal(centre.evaluations().saveNow(change));
    };
    CHECK(save(draft, "nothing", points(1)) == ErrorCode::InvalidArgument);
    model::Answer backwards = points(1);
    backwards.moments = {{20, 10, ""}};
    CHECK(save(draft, "greet", backwards) == ErrorCode::InvalidArgument);
    for (const model::Passage& wrong : {model::Passage{0, 5, 4, "", ""}, model::Passage{-1, 0, 4, "", ""}}) {
        model::Answer marked = points(1);
        marked.passages = {wrong};
        CHECK(save(draft, "greet", marked) == ErrorCode::InvalidArgument);
    }
    CHECK(save(centre.workspace->ids().make<EvaluationId>(), "greet", points(1)) == ErrorCode::NotFound);
    CHECK(valueOf(centre.evaluations().get(draft)).evaluation.summary.empty());
}

TEST_CASE("submitting scores, freezes and counts an evaluation", "[service]") {
    ScoredCentre centre;
    const RecordingId recording = centre.call(0, testDay(3, 2));
    model::AnswerSheet answers = sheet(4, "good");
    answers["greet"] = richAnswer(); // 3 of 5
    const auto submitted = centre.judge(recording, answers);
    // (3 + 4 + 3) of (5 + 4 + 3); upsell is switched off.
    CHECK(submitted.evaluation.finalMillionths == 833'333);
    CHECK(submitted.evaluation.passed);
    CHECK(submitted.evaluation.nonFatalErrors == 1);
    CHECK(submitted.changes.figures);
    CHECK(submitted.changes.evaluations == std::vector{submitted.evaluation.id});

    const auto stored = valueOf(centre.evaluations().get(submitted.evaluation.id)).evaluation;
    CHECK(stored == submitted.evaluation);
    CHECK(stored.answers == answers);
    const auto row = valueOf(CallService(*centre.workspace).list(centre.inspectors[0].id, {})).front();
    CHECK(row.state == CallState::Submitted);
    CHECK(row.shownScore == "83.3333");
}

TEST_CASE("a call that a colleague has scored is no work any more, a colleague's draft is", "[service]") {
    ScoredCentre centre;
    const RecordingId recording = centre.call(0, testDay(3, 2));
    const auto stateFor = [&](const model::Inspector& inspector) {
        return valueOf(CallService(*centre.workspace).list(inspector.id, {})).front().state;
    };
    const model::Inspector& colleague = centre.inspectors[1];
    valueOf(centre.evaluations().open(recording, colleague.id));
    CHECK(stateFor(colleague) == CallState::Draft);
    CHECK(stateFor(centre.inspectors[0]) == CallState::Waiting);

    centre.judge(recording, sheet(4, "good"));
    CHECK(stateFor(centre.inspectors[0]) == CallState::Submitted);
    CHECK(stateFor(colleague) == CallState::Draft);
    valueOf(centre.evaluations().discard(
        valueOf(centre.evaluations().open(recording, colleague.id)).evaluation.id));
    CHECK(stateFor(colleague) == CallState::Submitted);
}

TEST_CASE("what is incomplete is refused with the keys of what lacks", "[service]") {
    ScoredCentre centre;
    const auto draft =
        valueOf(centre.evaluations().open(centre.call(0, testDay(3, 2), "sale"), centre.inspectors[0].id));
    centre.answer(draft.evaluation.id, {{"greet", points(5)}, {"legal", yes()}});
    const auto refused = centre.evaluations().submit(draft.evaluation.id);
    CHECK(refusal(refused) == ErrorCode::Incomplete);
    CHECK(refused.error().detail == "tone, upsell, thanks");
    CHECK(valueOf(centre.evaluations().get(draft.evaluation.id)).evaluation.status ==
          EvaluationStatus::Draft);
}

TEST_CASE("an answer that its criterion does not allow is refused by name", "[service]") {
    ScoredCentre centre;
    const auto submit = [&](const std::string& key, model::Answer answer) {
        const auto draft =
            valueOf(centre.evaluations().open(centre.call(0, testDay(3, 2)), centre.inspectors[0].id));
        model::AnswerSheet answers = sheet(5, "good");
        answers[key] = std::move(answer);
        centre.answer(draft.evaluation.id, answers);
        const auto refused = centre.evaluations().submit(draft.evaluation.id);
        CHECK(refusal(refused) == ErrorCode::InvalidArgument);
        CHECK(refused.error().subject == key);
    };
    submit("greet", points(6));
    submit("tone", option("unheard-of"));
    submit("legal", no()); // fatal, no reason
    model::Answer blank = no();
    blank.reason = " \t\n";
    submit("legal", blank);
    model::Answer severe = points(2);
    severe.severe = true;
    severe.reason = "shouted";
    submit("greet", severe); // the card has no severe case of it
}

TEST_CASE("a fatal answer with its reason fails the evaluation", "[service]") {
    ScoredCentre centre;
    const auto submitted = centre.judge(centre.call(0, testDay(3, 2)), sheet(5, "good", false));
    CHECK(submitted.evaluation.finalMillionths == 0);
    CHECK(submitted.evaluation.rawMillionths == 750'000);
    CHECK(submitted.evaluation.failed);
    CHECK(submitted.evaluation.fatalErrors == 1);
}

TEST_CASE("an answer that is switched off is kept in the draft and dropped when it is submitted",
          "[service]") {
    ScoredCentre centre;
    const RecordingId recording = centre.call(0, testDay(3, 2)); // no sales call: no upsell
    const auto draft = valueOf(centre.evaluations().open(recording, centre.inspectors[0].id)).evaluation.id;
    model::AnswerSheet answers = sheet(5, "good");
    const std::size_t counting = answers.size();
    answers["upsell"] = richAnswer();
    centre.answer(draft, answers);
    centre.reopen();
    CHECK(valueOf(centre.evaluations().get(draft)).evaluation.answers == answers);

    const auto submitted = valueOf(centre.evaluations().submit(draft)).evaluation;
    CHECK(submitted.answers.size() == counting);
    CHECK_FALSE(submitted.answers.contains("upsell"));
    CHECK(submitted.finalMillionths == 1'000'000);
    CHECK(valueOf(centre.evaluations().get(draft)).evaluation == submitted); // sealed as it stands now
    CHECK(valueOf(centre.evaluations().revise(draft, "once more")).evaluation.answers == submitted.answers);
}

TEST_CASE("a whole evaluation with a switched-off answer is the same when it comes again", "[service]") {
    ScoredCentre centre;
    model::Evaluation whole;
    whole.id = centre.workspace->ids().make<EvaluationId>();
    whole.recording = centre.call(0, testDay(3, 2));
    whole.inspector = centre.inspectors[0].id;
    whole.cardVersion = centre.card.id;
    whole.answers = sheet(5, "good");
    whole.answers["upsell"] = points(99); // more than the criterion has, but it does not arise
    const auto first = valueOf(centre.evaluations().submitWhole(whole)).evaluation;
    CHECK_FALSE(first.answers.contains("upsell"));
    CHECK(valueOf(centre.evaluations().submitWhole(whole)).evaluation == first);
    whole.answers["greet"] = points(1);
    CHECK(refusal(centre.evaluations().submitWhole(whole)) == ErrorCode::Conflict);
}

TEST_CASE("a submitted call cannot be saved to, submitted or opened again", "[service]") {
    ScoredCentre centre;
    const RecordingId recording = centre.call(0, testDay(3, 2));
    const auto id = centre.judge(recording, sheet(5, "good")).evaluation.id;
    auto service = centre.evaluations();
    DraftChange change;
    change.evaluation = id;
    change.summary = "later";
    CHECK(refusal(service.saveNow(change)) == ErrorCode::NotAllowed);
    CHECK(refusal(service.submit(id)) == ErrorCode::NotAllowed);
    CHECK(refusal(service.discard(id)) == ErrorCode::NotAllowed);
    const auto again = service.open(recording, centre.inspectors[0].id);
    CHECK(refusal(again) == ErrorCode::NotAllowed);
    CHECK(again.error().subject == id.toString());
    CHECK(service.open(recording, centre.inspectors[1].id).has_value());
    CHECK(service.open(recording, centre.inspectors[0].id, model::Purpose::Calibration).has_value());
}

TEST_CASE("a correction is a new revision with its reason, both readable", "[service]") {
    ScoredCentre centre;
    const RecordingId recording = centre.call(0, testDay(3, 2));
    const auto first = centre.judge(recording, sheet(5, "good")).evaluation;
    auto service = centre.evaluations();
    CHECK(refusal(service.revise(first.id, " ")) == ErrorCode::InvalidArgument);

    const auto draft = valueOf(service.revise(first.id, "tone heard again")).evaluation;
    CHECK(draft.revision == 2);
    CHECK(draft.answers == first.answers);
    CHECK(valueOf(service.revise(first.id, "again")).evaluation.id == draft.id); // begun already
    CHECK(valueOf(service.open(recording, centre.inspectors[0].id)).evaluation.id == draft.id);
    CHECK(valueOf(service.get(first.id)).evaluation.status == EvaluationStatus::Submitted);

    centre.answer(draft.id, {{"tone", option("fair")}});
    const auto second = valueOf(service.submit(draft.id));
    CHECK(second.evaluation.finalMillionths == 833'333);
    CHECK(second.changes.evaluations == std::vector{draft.id, first.id});
    const auto revisions = valueOf(service.revisions(first.id));
    REQUIRE(revisions.size() == 2);
    CHECK(revisions[0] == second.evaluation);
    CHECK(revisions[0].revisionReason == "tone heard again");
    CHECK(revisions[1].status == EvaluationStatus::Replaced);
    CHECK(revisions[1].answers == first.answers);
    CHECK(revisions[1].finalMillionths == 1'000'000);
    CHECK(refusal(service.revise(first.id, "too late")) == ErrorCode::NotAllowed);
    CHECK(valueOf(service.revisions(second.evaluation.id)).size() == 2);
}

TEST_CASE("a withdrawn evaluation stays readable with both reasons and frees the call", "[service]") {
    ScoredCentre centre;
    const RecordingId recording = centre.call(0, testDay(3, 2));
    const auto first = centre.judge(recording, sheet(5, "good")).evaluation;
    auto service = centre.evaluations();
    const auto draft = valueOf(service.revise(first.id, "a slip")).evaluation.id;
    valueOf(service.submit(draft));
    CHECK(refusal(service.voidEvaluation(draft, "")) == ErrorCode::InvalidArgument);
    CHECK(valueOf(service.voidEvaluation(draft, "wrong agent")).figures);
    const auto voided = valueOf(service.get(draft)).evaluation;
    CHECK(voided.status == EvaluationStatus::Voided);
    CHECK(voided.revisionReason == "a slip");
    CHECK(voided.voidReason == "wrong agent");
    CHECK(refusal(service.voidEvaluation(draft, "again")) == ErrorCode::NotAllowed);
    CHECK(valueOf(service.open(recording, centre.inspectors[0].id)).evaluation.revision == 1);
}

TEST_CASE("a correction of what was withdrawn meanwhile is a conflict", "[service]") {
    ScoredCentre centre;
    const auto first = centre.judge(centre.call(0, testDay(3, 2)), sheet(5, "good")).evaluation;
    auto service = centre.evaluations();
    const auto draft = valueOf(service.revise(first.id, "a slip")).evaluation.id;
    valueOf(service.voidEvaluation(first.id, "wrong call"));
    CHECK(refusal(service.submit(draft)) == ErrorCode::Conflict);
}

TEST_CASE("a skipped call's draft is not the one to start with", "[service]") {
    ScoredCentre centre;
    const RecordingId first = centre.call(0, testDay(3, 2));
    const RecordingId skipped = centre.call(0, testDay(3, 3));
    const InspectorId inspector = centre.inspectors[0].id;
    auto service = centre.evaluations();
    valueOf(service.open(first, inspector));
    centre.clock.advance(std::chrono::seconds(5));
    valueOf(service.open(skipped, inspector));
    CHECK(valueOf(service.lastDraft(inspector)) == skipped);
    valueOf(CallService(*centre.workspace).skip(skipped, inspector, "wrong agent"));
    CHECK(valueOf(service.lastDraft(inspector)) == first);
}

TEST_CASE("a parked draft waits outside the last draft and reopens", "[service]") {
    ScoredCentre centre;
    const RecordingId recording = centre.call(0, testDay(3, 2));
    const InspectorId inspector = centre.inspectors[0].id;
    auto service = centre.evaluations();
    const auto draft = valueOf(service.open(recording, inspector)).evaluation.id;
    valueOf(service.park(draft));
    CHECK(valueOf(service.lastDraft(inspector)) == std::nullopt);
    CHECK(valueOf(CallService(*centre.workspace).list(inspector, {})).front().state == CallState::Parked);
    CHECK(valueOf(service.open(recording, inspector)).evaluation.status == EvaluationStatus::Draft);
    CHECK(valueOf(service.lastDraft(inspector)) == recording);
    centre.answer(draft, {{"greet", richAnswer()}});
    valueOf(service.discard(draft));
    CHECK(refusal(service.get(draft)) == ErrorCode::NotFound);
    CHECK(valueOf(CallService(*centre.workspace).list(inspector, {})).front().state == CallState::Waiting);
}

TEST_CASE("another card keeps the answers that mean the same on it", "[service]") {
    ScoredCentre centre;
    model::CardVersion other = smallCard();
    other.cardKey = "other";
    other.sections[0].criteria[0] = scale("greet", 3); // smaller
    other.sections[1].criteria[0] = scale("legal", 3); // another kind
    const auto published = valueOf(CardService(*centre.workspace).publish(other, "Chen", "trial"));
    const auto draft =
        valueOf(centre.evaluations().open(centre.call(0, testDay(3, 2)), centre.inspectors[0].id));
    model::AnswerSheet answers = sheet(4, "fair");
    answers["upsell"].comment = "no sale"; // not answered, but something would be lost
    centre.answer(draft.evaluation.id, answers);
    auto service = centre.evaluations();

    const CardSwitch change = valueOf(service.cardChange(draft.evaluation.id, published.id));
    CHECK(change.needsReason);
    CHECK(change.chosen->cardKey == "small");
    CHECK(change.kept == 3);
    CHECK(change.lost == std::vector<CardSwitch::Lost>{{"greet", named("greet")}, {"legal", named("legal")}});
    CHECK(valueOf(service.get(draft.evaluation.id)).evaluation.answers == answers); // a look changes nothing

    CHECK(refusal(service.setCard(draft.evaluation.id, published.id)) == ErrorCode::InvalidArgument);
    const auto moved = valueOf(service.setCard(draft.evaluation.id, published.id, "a trial call"));
    CHECK(moved.card.cardKey == "other");
    CHECK(moved.evaluation.answers == model::AnswerSheet{{"tone", option("fair")},
                                                         {"thanks", points(0)},
                                                         {"upsell", answers.at("upsell")}});
    CHECK(moved.evaluation.cardReason == "a trial call");

    // Back on the card that the call takes anyway: no reason is asked, none is kept.
    CHECK_FALSE(valueOf(service.cardChange(draft.evaluation.id, centre.card.id)).needsReason);
    CHECK(valueOf(service.setCard(draft.evaluation.id, centre.card.id)).evaluation.cardReason.empty());
}

TEST_CASE("the reason for another card is kept under the seal", "[service]") {
    ScoredCentre centre;
    model::CardVersion other = smallCard();
    other.cardKey = "other";
    const auto published = valueOf(CardService(*centre.workspace).publish(other, "Chen", "trial"));
    auto service = centre.evaluations();
    const auto draft =
        valueOf(service.open(centre.call(0, testDay(3, 2)), centre.inspectors[0].id)).evaluation.id;
    valueOf(service.setCard(draft, published.id, "asked by the team leader"));
    centre.answer(draft, sheet(5, "good"));
    const auto submitted = valueOf(service.submit(draft)).evaluation;
    CHECK(submitted.cardReason == "asked by the team leader");
    CHECK(valueOf(service.get(draft)).evaluation == submitted);
    const auto revised = valueOf(service.revise(draft, "heard again")).evaluation;
    CHECK(revised.cardReason == submitted.cardReason);

    valueOf(centre.workspace->store().write([&](storage::Connection& connection) {
        connection.execute("UPDATE evaluation SET card_reason = '' WHERE id = ?1", draft);
    }));
    CHECK(refusal(service.get(draft)) == ErrorCode::Corrupt);
}

TEST_CASE("a draft does not move to a retired card", "[service]") {
    ScoredCentre centre;
    model::CardVersion other = smallCard();
    other.cardKey = "other";
    CardService cards(*centre.workspace);
    const auto published = valueOf(cards.publish(other, "Chen", "trial"));
    auto service = centre.evaluations();
    const auto call = centre.call(0, testDay(3, 2));
    const auto draft = valueOf(service.open(call, centre.inspectors[0].id)).evaluation.id;
    const auto begun =
        valueOf(service.open(call, centre.inspectors[1].id, model::Purpose::Regular, published.id));
    valueOf(cards.retire("other"));
    CHECK(refusal(service.setCard(draft, published.id, "why not")) == ErrorCode::NotAllowed);
    const auto next = centre.call(0, testDay(3, 3));
    CHECK(refusal(service.open(next, centre.inspectors[0].id, model::Purpose::Regular, published.id)) ==
          ErrorCode::NotAllowed);
    // What was begun on it goes on.
    centre.answer(begun.evaluation.id, sheet(5, "good"));
    CHECK(valueOf(service.submit(begun.evaluation.id)).evaluation.passed);
}

TEST_CASE("an evaluation is bound to its version for ever", "[service]") {
    ScoredCentre centre;
    CardService cards(*centre.workspace);
    const auto first = centre.judge(centre.call(0, testDay(3, 2)), sheet(3, "fair"));
    const auto explained = [&](EvaluationId id) {
        const auto open = valueOf(centre.evaluations().get(id));
        return scoring::explain(open.card, open.evaluation.answers, open.recording.fields());
    };
    const auto toldLines = [&](EvaluationId id) {
        std::vector<LocalizedText> lines;
        for (const scoring::DerivationLine& line : explained(id).lines)
            lines.push_back(line.text);
        return lines;
    };
    const auto before = valueOf(centre.evaluations().get(first.evaluation.id));
    const auto derivation = toldLines(first.evaluation.id);

    model::CardVersion second = smallCard();
    second.policy.passMark = Share::percent(50);
    second.sections[0].criteria[0].maximum = Points::whole(10);
    second.sections[0].criteria[1].options[1].points = Points::whole(1);
    const auto published = valueOf(cards.publish(second, "Wu", "harder"));
    const auto later = centre.judge(centre.call(0, testDay(3, 3)), sheet(3, "fair"));
    CHECK(later.evaluation.cardVersion == published.id);
    CHECK(later.score.final != first.score.final);

    const auto unchanged = [&] {
        const auto now = valueOf(centre.evaluations().get(first.evaluation.id));
        CHECK(now.card.version == 1);
        CHECK(now.card.policy == before.card.policy);
        CHECK(now.card.sections == before.card.sections);
        CHECK(now.evaluation == before.evaluation);
        CHECK(toldLines(first.evaluation.id) == derivation);
        CHECK(explained(first.evaluation.id).score.final == first.score.final);
    };
    unchanged();
    model::CardVersion other = smallCard();
    other.cardKey = "other";
    valueOf(cards.publish(other, "Wu", "another"));
    valueOf(cards.setDefault("other"));
    valueOf(cards.retire("small"));
    unchanged();
    centre.reopen();
    unchanged();
    CHECK(valueOf(VerifyService(*centre.workspace).verify()).empty());
    // A correction stays on the version that the call was judged by.
    const auto revised = valueOf(centre.evaluations().revise(first.evaluation.id, "heard again"));
    CHECK(revised.card.id == centre.card.id);
    CHECK(valueOf(centre.evaluations().submit(revised.evaluation.id)).score.final == first.score.final);
}

TEST_CASE("an evaluation that never was a draft is submitted whole, once", "[service]") {
    ScoredCentre centre;
    model::Evaluation whole;
    whole.id = centre.workspace->ids().make<EvaluationId>();
    whole.recording = centre.call(0, testDay(3, 2));
    whole.inspector = centre.inspectors[0].id;
    whole.cardVersion = centre.card.id;
    whole.answers = sheet(4, "good");
    auto service = centre.evaluations();
    const auto first = valueOf(service.submitWhole(whole));
    CHECK(first.changes.figures);
    const auto again = valueOf(service.submitWhole(whole));
    CHECK(again.evaluation == first.evaluation);
    CHECK(again.score.final == first.score.final);
    CHECK_FALSE(again.changes.figures);

    model::Evaluation other = whole;
    other.answers = sheet(3, "good");
    CHECK(refusal(service.submitWhole(other)) == ErrorCode::Conflict);
    other.id = centre.workspace->ids().make<EvaluationId>();
    CHECK(refusal(service.submitWhole(other)) == ErrorCode::NotAllowed); // the same call twice
    other.recording = centre.call(0, testDay(3, 3));
    other.answers.erase("tone");
    CHECK(refusal(service.submitAll({other})) == ErrorCode::Incomplete);
    CHECK(refusal(service.get(other.id)) == ErrorCode::NotFound);
}

TEST_CASE("the same recording met twice keeps the evaluations of both", "[service]") {
    ScoredCentre centre;
    const RecordingId older = centre.call(0, testDay(3, 2));
    const RecordingId newer = centre.call(0, testDay(3, 2));
    centre.judge(newer, sheet(5, "good"));
    CallService calls(*centre.workspace);
    const std::string hash(64, 'b');
    valueOf(calls.recordMedia({{older, model::MediaState::Ready, "", model::SideLayout::Mono, 1000, hash},
                               {newer, model::MediaState::Ready, "", model::SideLayout::Mono, 1000, hash}}));
    const auto rows = valueOf(calls.list(centre.inspectors[0].id, {}));
    REQUIRE(rows.size() == 1);
    CHECK(rows[0].recording == older);
    CHECK(rows[0].state == CallState::Submitted);
    CHECK(refusal(centre.evaluations().open(older, centre.inspectors[0].id)) == ErrorCode::NotAllowed);
}

TEST_CASE("a file that is another one than was scored is told, its evaluation untouched", "[service]") {
    ScoredCentre centre;
    const RecordingId recording = centre.call(0, testDay(3, 2));
    CallService calls(*centre.workspace);
    valueOf(calls.recordMedia(
        {{recording, model::MediaState::Ready, "", model::SideLayout::Mono, 1000, std::string(64, 'b')}}));
    centre.judge(recording, sheet(5, "good"));
    valueOf(calls.recordMedia(
        {{recording, model::MediaState::Ready, "", model::SideLayout::Mono, 9000, std::string(64, 'c')}}));
    const auto found = valueOf(calls.get(recording));
    CHECK(found.mediaState == model::MediaState::Unreadable);
    CHECK(found.contentHash == std::string(64, 'b'));
    CHECK(found.durationMs == 1000);
}
