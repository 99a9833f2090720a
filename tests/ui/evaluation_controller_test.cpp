#include "tests/ui/evaluation_fixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace earmark;
using namespace earmark::ui;
using earmark::ui::test::answerEverything;
using earmark::ui::test::must;
using earmark::ui::test::ScoringFixture;
using State = SaveMark::State;

namespace {

constexpr const char* kOpening = "greeting.opening";
constexpr const char* kName = "greeting.name";

const model::AnswerValue kComplete = model::ChosenOption{"complete"};
const model::AnswerValue kPartial = model::ChosenOption{"partial"};

/// Two sections: a question, and what applies only when it was answered yes.
model::CardVersion cardWithCondition() {
    model::CardVersion card;
    card.cardKey = "conditional";
    card.name = {"Conditional", "有条件"};
    card.policy.bandClosedEnd = model::ClosedEnd::Lower;
    card.policy.bands = {{"all", {"All", "全部"}, "#000000", {}, std::nullopt}};
    model::Section section;
    section.key = "s";
    section.name = {"Section", "大类"};
    const auto check = [](const char* key) {
        model::Criterion criterion;
        criterion.key = key;
        criterion.name = {key, key};
        criterion.guidance = {"guidance", "说明"};
        criterion.kind = model::CriterionKind::Check;
        criterion.maximum = model::Points::whole(10);
        return criterion;
    };
    section.criteria = {check("asked"), check("depends"), check("last")};
    model::Condition condition;
    condition.kind = model::Condition::Kind::Test;
    condition.test.key = "asked";
    condition.test.values = {true};
    section.criteria[1].condition = condition;
    card.sections = {section};
    return card;
}

} // namespace

class EvaluationControllerTest final : public QObject {
    Q_OBJECT

private slots:
    void init() {
        m_fixture = std::make_unique<ScoringFixture>();
        start();
    }
    void cleanup() {
        m_fixture->releaseWriter();
        m_controller.reset();
        m_fixture.reset();
    }

    void opensADraftAtTheFirstCriterion();
    void anAnswerIsSavedOnlyOnceItIsDurable();
    void aChangeDuringASaveStaysPendingUntilItsOwnSave();
    void undoAndRedoRestoreAnswersAndStandWhereTheyWere();
    void typingIsUndoneAsOne();
    void reopensWhereItWas();
    void momentsFollowThePlayheadLessTheReactionLag();
    void answeringAgainMovesTheAutomaticMoment();
    void aMomentMovedByHandStays();
    void nothingIsStampedBeforeAnythingWasHeard();
    void aMomentIsNeverWithoutLength();
    void switchedOffAnswersAreKeptAndPassedOver();
    void incompleteNamesWhatIsMissing();
    void aFatalAnswerNeedsItsReason();
    void submittingOpensTheNextCallAndEndsWhenAllAreDone();
    void aCorrectionIsANewRevisionAndBothStay();
    void timeCountsOnlyWhileActive();
    void changingTheCardKeepsAnswersToTheSameCriteria();
    void parkedAndSkippedCallsAreLeft();
    void aCallThatWasOnlyLookedAtStandsAsBefore();
    void aParkedCallThatWasOnlyLookedAtStaysParked();
    void aParkedCallThatHadAnotherCardForAWhileStaysParked();
    void openingTheOpenMysteryCallAgainKeepsItsDraft();
    void openingAParkedMysteryCallTwiceKeepsItOpen();
    void revisingAgainKeepsTheCorrectionOnTheScreen();
    void markersAreUndone();
    void anotherInspectorGetsADraftOfTheirOwn();
    void theNextCallIsFoundAnewWhenItIsSkippedElsewhere();

private:
    void start() {
        m_controller =
            std::make_unique<EvaluationController>(*m_fixture->session, m_fixture->player, ScoringHabits{});
    }
    void openFirst() { QVERIFY(m_controller->open(m_fixture->calls.front())); }
    service::CallState stateOf(std::size_t call) const {
        Session& session = *m_fixture->session;
        for (const auto& row : must(session.calls().list(session.inspectorId(), {})))
            if (row.recording == m_fixture->calls[call]) return row.state;
        return service::CallState::Submitted;
    }
    State stateOf(const char* key) const { return m_controller->saver().mark(key).state; }
    model::Evaluation inStore(EvaluationId id) const {
        return must(m_fixture->session->evaluations().get(id)).evaluation;
    }
    void waitUntilSaved() { QTRY_VERIFY(!m_controller->saver().isPending()); }

    std::unique_ptr<ScoringFixture> m_fixture;
    std::unique_ptr<EvaluationController> m_controller;
};

void EvaluationControllerTest::opensADraftAtTheFirstCriterion() {
    openFirst();
    QCOMPARE(m_controller->current(), 0);
    QCOMPARE(m_controller->currentCriterion()->key, std::string(kOpening));
    QCOMPARE(m_controller->opened().evaluation.status, model::EvaluationStatus::Draft);
}

void EvaluationControllerTest::anAnswerIsSavedOnlyOnceItIsDurable() {
    openFirst();
    m_fixture->holdWriter();
    m_controller->answer(kOpening, kComplete);
    QCoreApplication::processEvents();
    QCOMPARE(stateOf(kOpening), State::Pending);
    m_fixture->releaseWriter();
    QTRY_COMPARE(stateOf(kOpening), State::Saved);
    const auto stored = must(m_fixture->session->evaluations().get(m_controller->opened().evaluation.id));
    QVERIFY(stored.evaluation.answers.at(kOpening).value == kComplete);
}

void EvaluationControllerTest::aChangeDuringASaveStaysPendingUntilItsOwnSave() {
    openFirst();
    m_fixture->holdWriter();
    m_controller->answer(kOpening, kComplete);
    m_controller->answer(kOpening, kPartial);
    QList<State> seen;
    connect(&m_controller->saver(), &DraftSaver::saved, m_controller.get(),
            [&] { seen << stateOf(kOpening); });
    m_fixture->releaseWriter();
    waitUntilSaved();
    QCOMPARE(seen, (QList<State>{State::Pending, State::Saved}));
    const auto stored = must(m_fixture->session->evaluations().get(m_controller->opened().evaluation.id));
    QVERIFY(stored.evaluation.answers.at(kOpening).value == kPartial);
}

void EvaluationControllerTest::undoAndRedoRestoreAnswersAndStandWhereTheyWere() {
    openFirst();
    m_controller->answer(kOpening, kComplete);
    m_controller->answer(kOpening, kPartial);
    m_controller->goToNext();
    m_controller->history().undo();
    QVERIFY(m_controller->answerOf(kOpening).value == kComplete);
    QCOMPARE(m_controller->current(), 0);
    m_controller->history().undo();
    QVERIFY(!m_controller->answerOf(kOpening).isAnswered());
    m_controller->history().redo();
    m_controller->history().redo();
    QVERIFY(m_controller->answerOf(kOpening).value == kPartial);
    waitUntilSaved();
    const auto stored = must(m_fixture->session->evaluations().get(m_controller->opened().evaluation.id));
    QVERIFY(stored.evaluation.answers.at(kOpening).value == kPartial);
}

void EvaluationControllerTest::typingIsUndoneAsOne() {
    openFirst();
    for (const char* text : {"L", "La", "Lat", "Late"})
        m_controller->setComment(kOpening, text);
    m_controller->endTyping();
    m_controller->setComment(kOpening, "Late.");
    m_controller->history().undo();
    QCOMPARE(m_controller->answerOf(kOpening).comment, std::string("Late"));
    m_controller->history().undo();
    QCOMPARE(m_controller->answerOf(kOpening).comment, std::string());
}

void EvaluationControllerTest::reopensWhereItWas() {
    openFirst();
    m_fixture->player.played = true;
    m_fixture->player.atMs = 61'500;
    m_fixture->player.spans = {{1'000, 61'500, 1.5}};
    m_controller->answer(kOpening, kComplete);
    m_controller->goTo("tone.warm");
    m_controller->saver().send();
    waitUntilSaved();
    m_controller.reset();
    m_fixture->restart();
    start();
    QCOMPARE(must(m_controller->reopenLast()), true);
    const model::Evaluation& draft = m_controller->opened().evaluation;
    QCOMPARE(draft.recording, m_fixture->calls.front());
    QCOMPARE(m_controller->currentCriterion()->key, std::string("tone.warm"));
    QCOMPARE(draft.playheadMs, 61'500);
    QCOMPARE(draft.heard, (std::vector<model::HeardSpan>{{1'000, 61'500, 1.5}}));
    QVERIFY(m_controller->answerOf(kOpening).value == kComplete);
    QCOMPARE(stateOf(kOpening), State::Saved);
}

void EvaluationControllerTest::momentsFollowThePlayheadLessTheReactionLag() {
    openFirst();
    m_fixture->player.played = true;
    m_fixture->player.atMs = 20'000;
    m_controller->answer(kOpening, kComplete);
    QCOMPARE(m_controller->answerOf(kOpening).moments, (std::vector<model::Moment>{{14'200, 19'200, {}}}));
    m_fixture->player.atMs = 1'000;
    m_controller->answer(kName, true);
    QCOMPARE(m_controller->answerOf(kName).moments, (std::vector<model::Moment>{{0, 200, {}}}));
}

void EvaluationControllerTest::answeringAgainMovesTheAutomaticMoment() {
    openFirst();
    m_fixture->player.played = true;
    m_fixture->player.atMs = 20'000;
    m_controller->answer(kOpening, kComplete);
    m_fixture->player.atMs = 30'800;
    m_controller->answer(kOpening, kPartial);
    QCOMPARE(m_controller->answerOf(kOpening).moments, (std::vector<model::Moment>{{25'000, 30'000, {}}}));
}

void EvaluationControllerTest::aMomentMovedByHandStays() {
    openFirst();
    m_fixture->player.played = true;
    m_fixture->player.atMs = 20'000;
    m_controller->answer(kOpening, kComplete);
    const model::Moment moved{3'000, 9'000, {}};
    m_controller->changeMoment(kOpening, 0, moved);
    m_fixture->player.atMs = 40'000;
    m_controller->answer(kOpening, kPartial);
    QCOMPARE(m_controller->answerOf(kOpening).moments, (std::vector<model::Moment>{moved}));
    m_controller->removeMoment(kOpening, 0);
    m_controller->answer(kOpening, kComplete);
    QVERIFY(m_controller->answerOf(kOpening).moments.empty());
}

void EvaluationControllerTest::nothingIsStampedBeforeAnythingWasHeard() {
    openFirst();
    m_fixture->player.atMs = 20'000;
    m_controller->answer(kOpening, kComplete);
    QVERIFY(m_controller->answerOf(kOpening).moments.empty());
}

void EvaluationControllerTest::aMomentIsNeverWithoutLength() {
    openFirst();
    m_fixture->player.played = true;
    m_fixture->player.atMs = 0; // played, and back at the start
    m_controller->answer(kOpening, kComplete);
    m_controller->addMoment(kOpening);
    QVERIFY(m_controller->answerOf(kOpening).moments.empty());
    m_fixture->player.atMs = 20'000;
    m_controller->addMoment(kOpening);
    QCOMPARE(m_controller->answerOf(kOpening).moments.size(), std::size_t{1});
}

void EvaluationControllerTest::switchedOffAnswersAreKeptAndPassedOver() {
    m_fixture->useCard(cardWithCondition());
    openFirst();
    m_controller->answer("asked", true);
    m_controller->answer("depends", false);
    m_controller->answer("asked", false);
    QCOMPARE(m_controller->stateOf(1).state, scoring::CriterionState::SwitchedOff);
    QVERIFY(m_controller->answerOf("depends").isAnswered());
    m_controller->goToPosition(0);
    m_controller->goToNext();
    QCOMPARE(m_controller->current(), 2);
    m_controller->goToPrevious();
    QCOMPARE(m_controller->current(), 0);
    m_controller->answer("last", true);
    QVERIFY(m_controller->gaps().empty());
    m_controller->answer("asked", true);
    QCOMPARE(m_controller->stateOf(1).state, scoring::CriterionState::Answered);
}

void EvaluationControllerTest::incompleteNamesWhatIsMissing() {
    openFirst();
    answerEverything(*m_controller);
    m_controller->clearAnswer("tone.warm");
    const auto submitted = m_controller->submit();
    QVERIFY(!submitted);
    QCOMPARE(submitted.error().code, ErrorCode::Incomplete);
    QCOMPARE(submitted.error().detail, std::string("tone.warm"));
    QCOMPARE(m_controller->currentCriterion()->key, std::string("tone.warm"));
    QVERIFY(m_controller->isOpen());
}

void EvaluationControllerTest::aFatalAnswerNeedsItsReason() {
    openFirst();
    answerEverything(*m_controller);
    const int position = m_controller->criterionCount() - 1; // the fatal errors end the card
    const std::string key = m_controller->criterion(position).key;
    m_controller->answer(key, true);
    QVERIFY(m_controller->needsReason(position));
    const auto gaps = m_controller->gaps();
    QCOMPARE(gaps.size(), std::size_t(1));
    QCOMPARE(gaps.front().kind, EvaluationController::Gap::Kind::ReasonMissing);
    QVERIFY(!m_controller->submit());
    m_controller->setReason(key, "Promised a refund that the rules do not allow");
    const auto submitted = m_controller->submit();
    QVERIFY(submitted);
    QVERIFY(submitted->score.failed);
    QCOMPARE(submitted->score.final->millionths, 0);
}

void EvaluationControllerTest::submittingOpensTheNextCallAndEndsWhenAllAreDone() {
    QSignalSpy found(&m_controller->next(), &NextCall::foundOne);
    openFirst();
    QTRY_COMPARE(found.size(), 1);
    QCOMPARE(m_controller->next().found()->id, m_fixture->calls[1]);
    for (std::size_t i = 0; i < m_fixture->calls.size(); ++i) {
        QCOMPARE(m_controller->opened().recording.id, m_fixture->calls[i]);
        answerEverything(*m_controller);
        const auto submitted = m_controller->submit();
        QVERIFY(submitted);
        QCOMPARE(submitted->score.final->millionths, 1'000'000);
        QCOMPARE(must(m_controller->openNext()), i + 1 < m_fixture->calls.size());
    }
    QVERIFY(!m_controller->isOpen());
}

void EvaluationControllerTest::aCorrectionIsANewRevisionAndBothStay() {
    openFirst();
    answerEverything(*m_controller);
    const EvaluationId first = must(m_controller->submit()).evaluation.id;
    QVERIFY(m_controller->revise(first, "The closing was misheard"));
    QVERIFY(m_controller->isRevision());
    m_controller->answer(kName, false);
    const auto corrected = m_controller->submit();
    QVERIFY(corrected);
    QCOMPARE(corrected->evaluation.revision, 2);
    const auto revisions = must(m_fixture->session->evaluations().revisions(corrected->evaluation.id));
    QCOMPARE(revisions.size(), std::size_t(2));
    QCOMPARE(revisions[0].revisionReason, std::string("The closing was misheard"));
    QCOMPARE(revisions[1].id, first);
    QCOMPARE(revisions[1].status, model::EvaluationStatus::Replaced);
    QVERIFY(revisions[1].answers.at(kName).value == model::AnswerValue(true));
}

void EvaluationControllerTest::timeCountsOnlyWhileActive() {
    openFirst();
    m_fixture->store.clock.advance(std::chrono::seconds(20));
    m_controller->answer(kOpening, kComplete);
    m_fixture->store.clock.advance(std::chrono::minutes(30));
    m_controller->answer(kName, true);
    m_fixture->store.clock.advance(std::chrono::seconds(5));
    m_controller->noteActivity();
    m_controller->goToNext();
    QCOMPARE(m_controller->opened().evaluation.spentMs, 25'000);
}

void EvaluationControllerTest::changingTheCardKeepsAnswersToTheSameCriteria() {
    openFirst();
    m_controller->answer(kName, true);
    must(m_fixture->session->cards().publish(cardWithCondition(), "test", "test"));
    const auto standard = m_controller->card().id;
    const auto other = must(m_fixture->session->cards().newest("conditional")).id;
    QVERIFY(!m_controller->setCard(other)); // not what the call takes: without a reason nothing changes
    QCOMPARE(m_controller->card().id, standard);
    QVERIFY(m_controller->setCard(other, "A trial"));
    QCOMPARE(m_controller->opened().evaluation.cardReason, std::string("A trial"));
    QCOMPARE(m_controller->criterionCount(), 3);
    QCOMPARE(m_controller->current(), 0);
    QVERIFY(m_controller->setCard(standard));
    QCOMPARE(m_controller->card().cardKey, std::string("standard"));
}

void EvaluationControllerTest::parkedAndSkippedCallsAreLeft() {
    openFirst();
    m_controller->answer(kName, true);
    QVERIFY(m_controller->park());
    QVERIFY(!m_controller->isOpen());
    QCOMPARE(must(m_controller->openNext()), true);
    QCOMPARE(m_controller->opened().recording.id, m_fixture->calls[1]);
    QVERIFY(m_controller->skip("Wrong agent"));
    QCOMPARE(must(m_controller->openNext()), true);
    QCOMPARE(m_controller->opened().recording.id, m_fixture->calls[2]);
}

void EvaluationControllerTest::aCallThatWasOnlyLookedAtStandsAsBefore() {
    openFirst();
    m_fixture->player.played = true;
    m_fixture->player.spans = {{0, 3'000, 1.0}};
    m_controller->goTo("tone.warm");
    QVERIFY(m_controller->open(m_fixture->calls[1]));
    QCOMPARE(stateOf(std::size_t{0}), service::CallState::Waiting);
    m_controller->answer(kName, true);
    m_controller->history().undo();
    QVERIFY(m_controller->open(m_fixture->calls[2]));
    QCOMPARE(stateOf(1), service::CallState::Waiting);
    m_controller->addMarker();
    QVERIFY(m_controller->close());
    QCOMPARE(stateOf(2), service::CallState::Draft);
    openFirst();
    m_controller.reset(); // as when the program ends without the window's leave
    QCOMPARE(stateOf(std::size_t{0}), service::CallState::Waiting);
}

void EvaluationControllerTest::aParkedCallThatWasOnlyLookedAtStaysParked() {
    openFirst();
    m_controller->answer(kName, true);
    QVERIFY(m_controller->park());
    openFirst();
    QVERIFY(m_controller->close());
    QCOMPARE(stateOf(std::size_t{0}), service::CallState::Parked);
    openFirst();
    m_controller->answer(kName, false);
    QVERIFY(m_controller->close());
    QCOMPARE(stateOf(std::size_t{0}), service::CallState::Draft);
}

void EvaluationControllerTest::aParkedCallThatHadAnotherCardForAWhileStaysParked() {
    must(m_fixture->session->cards().publish(cardWithCondition(), "test", "test"));
    const auto other = must(m_fixture->session->cards().newest("conditional")).id;
    openFirst();
    m_controller->answer(kName, true);
    QVERIFY(m_controller->park());
    openFirst();
    const auto standard = m_controller->card().id;
    QVERIFY(m_controller->setCard(other, "A trial"));
    QVERIFY(m_controller->setCard(standard));
    QVERIFY(m_controller->close());
    QCOMPARE(stateOf(std::size_t{0}), service::CallState::Parked);
}

void EvaluationControllerTest::openingTheOpenMysteryCallAgainKeepsItsDraft() {
    const RecordingId mystery = m_fixture->addMysteryCall();
    QVERIFY(m_controller->open(mystery));
    const EvaluationId draft = m_controller->opened().evaluation.id;
    QCOMPARE(m_controller->opened().evaluation.purpose, model::Purpose::Mystery);
    QVERIFY(m_controller->open(mystery)); // as the worklist does, without knowing its purpose
    QCOMPARE(m_controller->opened().evaluation.id, draft);
    m_controller->answer(kOpening, kComplete);
    QVERIFY(m_controller->open(mystery));
    QVERIFY(m_controller->history().canUndo());
    QVERIFY(m_controller->close());
    QVERIFY(inStore(draft).answers.at(kOpening).value == kComplete);
}

void EvaluationControllerTest::openingAParkedMysteryCallTwiceKeepsItOpen() {
    const RecordingId mystery = m_fixture->addMysteryCall();
    QVERIFY(m_controller->open(mystery));
    const EvaluationId draft = m_controller->opened().evaluation.id;
    m_controller->answer(kName, true);
    QVERIFY(m_controller->park());
    QVERIFY(m_controller->open(mystery));
    QVERIFY(m_controller->open(mystery));
    QCOMPARE(inStore(draft).status, model::EvaluationStatus::Draft);
    QVERIFY(m_controller->close()); // only looked at, however often
    QCOMPARE(inStore(draft).status, model::EvaluationStatus::Parked);
}

void EvaluationControllerTest::revisingAgainKeepsTheCorrectionOnTheScreen() {
    openFirst();
    answerEverything(*m_controller);
    const EvaluationId first = m_controller->opened().evaluation.id;
    QVERIFY(m_controller->submit());
    QVERIFY(m_controller->revise(first, "The name was misheard"));
    m_controller->answer(kName, false);
    QVERIFY(m_controller->revise(first, "The name was misheard"));
    QVERIFY(m_controller->history().canUndo());
    QVERIFY(m_controller->answerOf(kName).value == model::AnswerValue(false));
}

void EvaluationControllerTest::anotherInspectorGetsADraftOfTheirOwn() {
    openFirst();
    const EvaluationId first = m_controller->opened().evaluation.id;
    Session& session = *m_fixture->session;
    session.setInspector(must(session.roster().inspectorNamed("zhao", "Zhao Lei")));
    openFirst();
    QVERIFY(m_controller->opened().evaluation.id != first);
    QVERIFY(m_controller->changeInspector());
    QVERIFY(!m_controller->isOpen());
}

void EvaluationControllerTest::theNextCallIsFoundAnewWhenItIsSkippedElsewhere() {
    openFirst();
    QTRY_VERIFY(m_controller->next().found());
    QCOMPARE(m_controller->next().found()->id, m_fixture->calls[1]);
    Session& session = *m_fixture->session;
    session.announce(must(session.calls().skip(m_fixture->calls[1], session.inspectorId(), "Wrong agent")));
    QTRY_VERIFY(m_controller->next().found());
    QCOMPARE(m_controller->next().found()->id, m_fixture->calls[2]);
}

void EvaluationControllerTest::markersAreUndone() {
    openFirst();
    m_fixture->player.atMs = 10'800;
    QCOMPARE(m_controller->addMarker(), 0);
    m_fixture->player.atMs = 5'800;
    QCOMPARE(m_controller->addMarker(), 0);
    m_controller->setMarkerComment(0, "sighs");
    QCOMPARE(m_controller->opened().evaluation.markers,
             (std::vector<model::Marker>{{5'000, "sighs"}, {10'000, {}}}));
    m_controller->history().undo();
    m_controller->history().undo();
    QCOMPARE(m_controller->opened().evaluation.markers, (std::vector<model::Marker>{{10'000, {}}}));
}

QTEST_MAIN(EvaluationControllerTest)
#include "evaluation_controller_test.moc"
