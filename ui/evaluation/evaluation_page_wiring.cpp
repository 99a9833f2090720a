#include "ui/common/empty_state.h"
#include "ui/common/key_reach.h"
#include "ui/common/keymap.h"
#include "ui/common/name_tabs.h"
#include "ui/common/outcome.h"
#include "ui/common/session.h"
#include "ui/common/text.h"
#include "ui/evaluation/answer_keys.h"
#include "ui/evaluation/call_header.h"
#include "ui/evaluation/call_notes.h"
#include "ui/evaluation/call_turn.h"
#include "ui/evaluation/cause_picker.h"
#include "ui/evaluation/evaluation_page.h"
#include "ui/evaluation/event_guide.h"
#include "ui/evaluation/event_page.h"
#include "ui/evaluation/evidence_desk.h"
#include "ui/evaluation/form_view.h"
#include "ui/evaluation/guidance_panel.h"
#include "ui/evaluation/total_bar.h"
#include "ui/records/call_records.h"

#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>

namespace earmark::ui {

void EvaluationPage::connectParts() {
    connect(m_empty, &EmptyState::actionWanted, this, &EvaluationPage::worklistWanted);
    connect(m_tabs, &NameTabs::currentChanged, m_sidePages, &QStackedWidget::setCurrentIndex);
    for (QSplitter* splitter : {m_rows, m_desk})
        connect(splitter, &QSplitter::splitterMoved, this, &EvaluationPage::saveWidths);
    connect(&m_session.theme(), &Theme::densityChanged, this,
            [this] { m_form->setRowHeight(m_session.theme().rowHeight()); });
    connect(&m_session.preferences(), &Preferences::changed, this, &EvaluationPage::readHabits);

    connectController();
    connectTurn();
    connectForm();
    connectGuidance();
}

void EvaluationPage::connectController() {
    connect(&m_session, &Session::inspectorChanged, this,
            [this] { wentWell(m_session, m_controller.changeInspector()); });

    connect(&m_controller, &EvaluationController::openChanged, this, &EvaluationPage::adoptCall);
    connect(&m_controller, &EvaluationController::currentChanged, this, &EvaluationPage::showCurrent);
    connect(&m_controller, &EvaluationController::answerChanged, this, &EvaluationPage::showAnswers);
    connect(&m_controller, &EvaluationController::summaryChanged, this,
            [this] { m_notes->showSummary(toQString(m_controller.opened().evaluation.summary)); });
    connect(&m_controller.saver(), &DraftSaver::marksChanged, this, [this] {
        m_formModel.refresh();
        m_header->showSaving(m_controller.saver());
    });
    connect(&m_controller.saver(), &DraftSaver::saved, this,
            [this] { m_header->showSaving(m_controller.saver()); });
    connect(&m_controller.saver(), &DraftSaver::failed, this,
            [this](const Error& error) { m_session.complain(error); });

    m_player.whenFigured([this] {
        m_controller.setFigures(m_player.figures());
        showEvents();
    });
    connect(&m_controller, &EvaluationController::offersChanged, this, [this] {
        m_keys->takeOffer();
        showAnswers();
    });
}

void EvaluationPage::connectTurn() {
    connect(&m_controller.next(), &NextCall::foundOne, this,
            [this] { m_player.prepare(*m_controller.next().found()); });
    connect(m_turn, &CallTurn::counted, m_header, &CallHeader::showProgress);
    connect(m_turn, &CallTurn::refused, this, &EvaluationPage::showRefused);
    connect(m_turn, &CallTurn::correctionSubmitted, this, &EvaluationPage::correctionSubmitted);
    connect(m_turn, &CallTurn::allDone, this, [this] {
        m_allDone = true;
        showEmpty();
    });
    connect(m_header, &CallHeader::cardChosen, m_turn, &CallTurn::changeCard);
    connect(m_total, &TotalBar::submitWanted, m_turn, &CallTurn::submit);
}

void EvaluationPage::connectForm() {
    connect(m_header, &CallHeader::retryWanted, &m_controller.saver(), &DraftSaver::retry);
    connect(m_form, &FormView::positionChosen, &m_controller, &EvaluationController::goToPosition);
    connect(m_form, &FormView::offerTaken, this,
            [this](int, const AnswerOffer& offer) { m_keys->take(offer); });
    connect(m_keys, &AnswerKeys::reasonWanted, this, &EvaluationPage::editReason);
    connect(m_keys, &AnswerKeys::completed, this, [this] {
        m_session.say(tr("Everything is answered: %1 submits the call")
                          .arg(m_session.keymap().firstKeyText(Command::Submit)));
    });
    connect(m_form, &FormView::nextUnansweredWanted, &m_controller,
            &EvaluationController::goToNextUnanswered);
    connect(m_total, &TotalBar::gapChosen, this, [this](int position) {
        m_controller.goToPosition(position);
        backToForm();
    });
}

void EvaluationPage::connectGuidance() {
    connect(m_guidance, &GuidancePanel::offerTaken, this,
            [this](const AnswerOffer& offer) { m_keys->take(offer); });
    connect(m_guidance, &GuidancePanel::writingStarted, this, [this] {
        if (m_session.preferences().pauseWhileTyping()) m_player.pause();
    });
    connect(m_guidance, &GuidancePanel::commentEdited, this, [this](const QString& text) {
        m_controller.setComment(m_controller.currentKey(), toUtf8(text));
    });
    connect(m_guidance, &GuidancePanel::reasonEdited, this,
            [this](const QString& text) { m_controller.setReason(m_controller.currentKey(), toUtf8(text)); });
    connect(m_guidance, &GuidancePanel::reasonFinished, this, [this] { m_keys->reasonGiven(); });
    connect(m_guidance, &GuidancePanel::severeTakenBack, this,
            [this] { m_controller.setSevere(m_controller.currentKey(), false); });
    connect(m_guidance, &GuidancePanel::causeToggled, this, [this](const QString& cause) {
        m_controller.toggleCause(m_controller.currentKey(), toUtf8(cause));
    });
    connect(m_guidance, &GuidancePanel::eventWanted, m_events, &EventGuide::goTo);
    connect(m_guidance, &GuidancePanel::eventTaken, m_events, &EventGuide::take);
    connect(m_eventPage, &EventPage::jumpWanted, m_events, &EventGuide::goTo);
    connect(m_eventPage, &EventPage::takeWanted, m_events, &EventGuide::take);
    connect(m_events, &EventGuide::changed, this, &EvaluationPage::showAnswers);
    connect(m_guidance, &GuidancePanel::passageMarkWanted, this, [this] { m_evidence->markPassage(); });
    connect(m_guidance, &GuidancePanel::passageNoteFinished, this, &EvaluationPage::backToForm);

    connect(m_notes, &CallNotes::summaryEdited, this,
            [this](const QString& summary) { m_controller.setSummary(toUtf8(summary)); });
    connect(m_notes, &CallNotes::finished, this, &EvaluationPage::finishWriting);
}

void EvaluationPage::bindKeys() {
    Keymap& keys = m_session.keymap();
    const auto bind = [&](Command command, std::function<void()> handler) {
        keys.bind(command, m_work, std::move(handler));
    };
    bind(Command::NextCriterion, [this] { m_controller.goToNext(); });
    bind(Command::PreviousCriterion, [this] { m_controller.goToPrevious(); });
    bind(Command::NextUnanswered, [this] {
        m_controller.goToNextUnanswered();
        backToForm();
    });
    bind(Command::Comment, [this] {
        m_tabs->setCurrentIndex(kCriterionPage);
        m_guidance->editComment();
    });
    bind(Command::CommentDone, [this] { finishWriting(); });
    limitKeysToFocus(m_guidance->commentField());
    keys.bindIndexed(Command::Phrase, &m_guidance->commentField(),
                     [this](int number) { m_guidance->insertPhrase(number); });
    bind(Command::Cause, [this] {
        m_tabs->setCurrentIndex(kCriterionPage);
        m_guidance->editCauses();
    });
    bind(Command::PreviousEvent, [this] { m_events->step(-1); });
    bind(Command::NextEvent, [this] { m_events->step(1); });
    bind(Command::TakeEvent, [this] { m_controller.isText() ? markPassage(false) : m_events->takeAtHand(); });
    // While the causes have the focus, digits mark them and Enter leaves.
    CausePicker& causes = m_guidance->causes();
    keys.bindIndexed(Command::Digit, &causes, [&causes](int digit) { causes.toggleNumber(digit); });
    keys.bind(Command::Comment, &causes, [this] { m_form->setFocus(Qt::ShortcutFocusReason); });
    bind(Command::Marker, [this] { addMarker(false); });
    bind(Command::MarkerWithComment, [this] { addMarker(true); });
    bind(Command::PreviousMarker, [this] { m_evidence->goToMarker(-1); });
    bind(Command::NextMarker, [this] { m_evidence->goToMarker(1); });
    bind(Command::Undo, [this] { m_controller.history().undo(); });
    bind(Command::Redo, [this] { m_controller.history().redo(); });
    bind(Command::Submit, [this] { m_turn->submit(); });
    bind(Command::Park, [this] { m_turn->park(); });
    bind(Command::Skip, [this] { m_turn->skip(); });
    m_header->addButton(recordButton(
        keys.bind(Command::Urgent, m_work, [this] { raiseUrgent(m_session, callAtHand(), m_work); })));
    m_header->addButton(recordButton(
        keys.bind(Command::KeepAsCase, m_work, [this] { keepAsExample(m_session, callAtHand(), m_work); })));
    keys.bindIndexed(Command::Panel, m_work, [this](int number) { showPanel(number); });
}

} // namespace earmark::ui
