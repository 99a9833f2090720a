#include "core/service/evidence_settings.h"
#include "tests/ui/evaluation_fixture.h"
#include "ui/evaluation/evaluation_page.h"
#include "ui/evaluation/event_list.h"
#include "ui/evaluation/event_page.h"
#include "ui/evaluation/guidance_panel.h"
#include "ui/evaluation/unheard_rule.h"
#include "ui/settings/evidence_settings_form.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace earmark;
using namespace earmark::ui;
using earmark::ui::test::answerEverything;
using earmark::ui::test::must;
using earmark::ui::test::ScoringFixture;
using earmark::ui::test::showActive;
using model::AcousticEvent;
using model::CallSide;
using model::EventKind;

class RecordingEventsTest final : public QObject {
    Q_OBJECT

private slots:
    void init() {
        m_fixture = std::make_unique<ScoringFixture>();
        m_page = std::make_unique<EvaluationPage>(*m_fixture->session, m_fixture->player, new QWidget);
        m_page->resize(1280, 900);
        showActive(*m_page);
        QVERIFY(m_page->openCall(m_fixture->calls.front()));
        m_fixture->player.happened = {{EventKind::LateGreeting, CallSide::Agent, 0, 4'100, 4'100},
                                      {EventKind::DeadAir, CallSide::Agent, 27'100, 39'700, 12'600},
                                      {EventKind::TalkOver, CallSide::Customer, 50'000, 51'200, 1'200}};
        m_fixture->player.tell({});
    }
    void cleanup() {
        m_page.reset();
        m_fixture.reset();
    }

    void anEventIsGoneToAndTakenByKey();
    void takingIsOneStepToUndo();
    void eventsThatTheCardNamesStandBesideTheirCriterion();
    void eachIsAJumpAwayBesideTheForm();
    void aKeyWithoutAnEventSaysWhatToDo();
    void speechNotHeardIsAskedAboutOrRefused();
    void whatIsStillBeingReadIsNotHeard();
    void longEventsHideNoOther();
    void thresholdsAreKeptForOneQueue();

private:
    EvaluationController& controller() { return m_page->controller(); }
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QTest::keyClick(m_page->focusWidget(), static_cast<Qt::Key>(key), modifiers);
    }
    /// Of the criterion at hand.
    const model::Answer& answer() { return controller().answerOf(controller().currentCriterion()->key); }
    /// The card names no event for this one.
    void goToAnUnconcernedCriterion() { controller().goToPosition(1); }

    std::unique_ptr<ScoringFixture> m_fixture;
    std::unique_ptr<EvaluationPage> m_page;
};

void RecordingEventsTest::anEventIsGoneToAndTakenByKey() {
    goToAnUnconcernedCriterion();
    press(Qt::Key_Greater, Qt::ShiftModifier);
    QCOMPARE(m_fixture->player.atMs, 27'100);
    press(Qt::Key_Greater, Qt::ShiftModifier);
    QCOMPARE(m_fixture->player.atMs, 50'000);
    press(Qt::Key_Less, Qt::ShiftModifier);
    QCOMPARE(m_fixture->player.atMs, 27'100);
    press(Qt::Key_G);
    QCOMPARE(answer().moments.size(), std::size_t{1});
    QCOMPARE(answer().moments[0].startMs, 27'100);
    QCOMPARE(answer().moments[0].endMs, 39'700);
    QCOMPARE(answer().comment, std::string("Dead air 12.6 s"));
    press(Qt::Key_G); // the same again
    QCOMPARE(answer().moments.size(), std::size_t{1});
}

void RecordingEventsTest::takingIsOneStepToUndo() {
    goToAnUnconcernedCriterion();
    controller().setComment(controller().criterion(1).key, "Nobody spoke.");
    controller().endTyping();
    press(Qt::Key_Greater, Qt::ShiftModifier);
    press(Qt::Key_G);
    QCOMPARE(answer().comment, std::string("Nobody spoke.\nDead air 12.6 s"));
    press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(answer().comment, std::string("Nobody spoke."));
    QVERIFY(answer().moments.empty());
}

void RecordingEventsTest::eventsThatTheCardNamesStandBesideTheirCriterion() {
    m_fixture->player.atMs = 20'000; // far from all of them
    controller().goToPosition(1);
    auto* offered = m_page->findChild<GuidancePanel*>()->findChild<EventList*>();
    QVERIFY(offered->isHidden());
    controller().goToPosition(0); // the greeting, for which the card names late greetings
    QVERIFY(!offered->isHidden());
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QCOMPARE(offered->findChildren<QToolButton*>().size(), 2); // one row: to go to, to take
    press(Qt::Key_G);
    QCOMPARE(answer().moments.size(), std::size_t{1});
    QCOMPARE(answer().moments[0].endMs, 4'100);
    QVERIFY(offered->isHidden());
}

void RecordingEventsTest::eachIsAJumpAwayBesideTheForm() {
    goToAnUnconcernedCriterion();
    auto* page = m_page->findChild<EventPage*>();
    const auto jumps = page->findChildren<QToolButton*>();
    QCOMPARE(jumps.size(), 6); // three rows, to go to and to take
    QVERIFY(jumps[2]->text().contains(QStringLiteral("Dead air 12.6 s · agent")));
    QVERIFY(jumps[2]->accessibleName().contains(QStringLiteral("00:27.1")));
    jumps[2]->click();
    QCOMPARE(m_fixture->player.atMs, 27'100);
    // Where the playhead stands it is offered beside the criterion, until it is taken.
    auto* offered = m_page->findChild<GuidancePanel*>()->findChild<EventList*>();
    QVERIFY(!offered->isHidden());
    QCOMPARE(offered->findChildren<QToolButton*>().last()->text(), QStringLiteral("Take (G)"));
    offered->findChildren<QToolButton*>().last()->click();
    QCOMPARE(answer().moments.size(), std::size_t{1});
    QVERIFY(offered->isHidden());
}

void RecordingEventsTest::aKeyWithoutAnEventSaysWhatToDo() {
    goToAnUnconcernedCriterion();
    m_fixture->player.atMs = 20'000;
    QSignalSpy said(m_fixture->session.get(), &Session::said);
    press(Qt::Key_G);
    QVERIFY(answer().moments.empty());
    QVERIFY(said.last().first().toString().contains(QStringLiteral("No event is here")));
}

void RecordingEventsTest::speechNotHeardIsAskedAboutOrRefused() {
    answerEverything(controller());
    m_fixture->player.heardNow = CallPlayer::HeardSpeech{62, 90'000};
    const auto submit = [this] { press(Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier); };
    QSignalSpy submitted(&controller(), &EvaluationController::submitted);

    m_fixture->ui.dialogs.confirmAnswer = false;
    submit();
    QCOMPARE(submitted.size(), 0);
    QVERIFY(m_fixture->ui.dialogs.asked.last().startsWith(QStringLiteral("62%")));
    QCOMPARE(m_fixture->player.atMs, 90'000);

    setUnheardRule(m_fixture->ui.preferences, UnheardRule::Refuse);
    m_fixture->ui.dialogs.confirmAnswer = true;
    const auto askedBefore = m_fixture->ui.dialogs.asked.size();
    submit();
    QCOMPARE(submitted.size(), 0);
    QCOMPARE(m_fixture->ui.dialogs.asked.size(), askedBefore);

    setUnheardRule(m_fixture->ui.preferences, UnheardRule::Warn);
    submit();
    QCOMPARE(submitted.size(), 1);

    answerEverything(controller());
    setUnheardRule(m_fixture->ui.preferences, UnheardRule::Never);
    m_fixture->player.heardNow = CallPlayer::HeardSpeech{1, 0};
    const auto asked = m_fixture->ui.dialogs.asked.size();
    submit();
    QCOMPARE(submitted.size(), 2);
    QCOMPARE(m_fixture->ui.dialogs.asked.size(), asked);
}

void RecordingEventsTest::whatIsStillBeingReadIsNotHeard() {
    answerEverything(controller());
    m_fixture->player.found.reset();
    QSignalSpy submitted(&controller(), &EvaluationController::submitted);
    setUnheardRule(m_fixture->ui.preferences, UnheardRule::Refuse);
    press(Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(submitted.size(), 0);
    setUnheardRule(m_fixture->ui.preferences, UnheardRule::Warn);
    press(Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(m_fixture->ui.dialogs.asked.last().contains(QStringLiteral("still being read")));
    QCOMPARE(submitted.size(), 1);
}

void RecordingEventsTest::longEventsHideNoOther() {
    m_fixture->player.happened = {{EventKind::TalkShare, CallSide::Agent, 0, 120'000, 83'000},
                                  {EventKind::Hold, CallSide::Nobody, 10'000, 110'000, 100'000},
                                  {EventKind::DeadAir, CallSide::Agent, 90'000, 96'000, 6'000}};
    m_fixture->player.tell({});
    goToAnUnconcernedCriterion();
    m_fixture->player.atMs = 92'000; // heard, not gone to
    press(Qt::Key_G);
    QCOMPARE(answer().moments[0].startMs, 90'000);

    press(Qt::Key_Less, Qt::ShiftModifier);
    QCOMPARE(m_fixture->player.atMs, 90'000);
    press(Qt::Key_Less, Qt::ShiftModifier);
    QCOMPARE(m_fixture->player.atMs, 10'000);
    m_fixture->player.atMs = 100'000; // played on through the hold, past the dead air
    press(Qt::Key_Greater, Qt::ShiftModifier);
    QCOMPARE(m_fixture->player.atMs, 100'000);
    m_fixture->player.atMs = 89'999; // the sound's frames do not fall on milliseconds
    press(Qt::Key_Greater, Qt::ShiftModifier);
    press(Qt::Key_G);
    QCOMPARE(answer().moments.size(), std::size_t{2});
    QCOMPARE(answer().moments[0].startMs, 10'000); // in the order of the call
}

void RecordingEventsTest::thresholdsAreKeptForOneQueue() {
    service::EvidenceSettings before;
    before.queues["Health"].deadAirMs = 8'000;
    must(service::keepEvidenceSettings(*m_fixture->store.workspace, before));
    EvidenceSettingsForm form(*m_fixture->session);
    auto* queue = form.findChild<QComboBox*>();
    QTRY_COMPARE(queue->count(), 2);
    auto* deadAir = form.findChild<QDoubleSpinBox*>(QStringLiteral("dead-air"));
    QCOMPARE(deadAir->value(), 5.0);
    deadAir->setValue(6.0);
    queue->setCurrentIndex(1);
    emit queue->activated(1);
    QCOMPARE(deadAir->value(), 8.0);
    deadAir->setValue(9.5);
    service::EvidenceSettings kept;
    QTRY_VERIFY((kept = must(service::readEvidenceSettings(*m_fixture->store.workspace)),
                 kept.of("Health").deadAirMs == 9'500));
    QCOMPARE(kept.usual.deadAirMs, 6'000);
    QCOMPARE(kept.of("Motor").deadAirMs, 6'000);
}

QTEST_MAIN(RecordingEventsTest)
#include "recording_events_test.moc"
