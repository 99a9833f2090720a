#include "ui/evaluation/evaluation_page.h"

#include "ui/common/empty_state.h"
#include "ui/common/key_reach.h"
#include "ui/common/keymap.h"
#include "ui/common/name_tabs.h"
#include "ui/common/session.h"
#include "ui/common/text.h"
#include "ui/common/typography.h"
#include "ui/evaluation/answer_keys.h"
#include "ui/evaluation/call_header.h"
#include "ui/evaluation/call_notes.h"
#include "ui/evaluation/call_turn.h"
#include "ui/evaluation/cause_picker.h"
#include "ui/evaluation/event_guide.h"
#include "ui/evaluation/event_page.h"
#include "ui/evaluation/evidence_desk.h"
#include "ui/evaluation/form_view.h"
#include "ui/evaluation/guidance_panel.h"
#include "ui/evaluation/total_bar.h"
#include "ui/records/call_records.h"

#include <QAction>
#include <QEvent>
#include <QFrame>
#include <QSplitter>
#include <QStackedWidget>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace earmark::ui {

namespace {

enum SidePage { kCriterionPage, kCallPage, kEventPage };

const QString kRowsLayout = QStringLiteral("score/rows");
const QString kTextRowsLayout = QStringLiteral("score/text_rows");
const QString kDeskLayout = QStringLiteral("score/desk");

QFrame* hairline() {
    auto* line = new QFrame;
    line->setFrameShape(QFrame::HLine);
    line->setFrameShadow(QFrame::Plain);
    line->setForegroundRole(QPalette::Mid);
    line->setFixedHeight(1);
    return line;
}

} // namespace

EvaluationPage::EvaluationPage(Session& session, CallPlayer& player, QWidget* listening, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_player(player)
    , m_controller(session, player, {})
    , m_stack(new QStackedWidget)
    , m_empty(new EmptyState(QStringLiteral("score"), nullptr))
    , m_work(new QWidget)
    , m_listening(listening)
    , m_rows(new QSplitter(Qt::Vertical))
    , m_desk(new QSplitter(Qt::Horizontal))
    , m_header(new CallHeader(session))
    , m_form(new FormView(m_formModel))
    , m_side(new QWidget)
    , m_tabs(new NameTabs)
    , m_sidePages(new QStackedWidget)
    , m_guidance(new GuidancePanel)
    , m_notes(new CallNotes)
    , m_total(new TotalBar(session, m_controller))
    , m_keys(nullptr)
    , m_eventPage(new EventPage)
    , m_events(new EventGuide(session, m_controller, player, this))
    , m_evidence(new EvidenceDesk(session, m_controller, player, *m_guidance, *m_notes, this))
    , m_turn(new CallTurn(session, m_controller, player, *this)) {
    build(listening);
    m_keys = new AnswerKeys(session, m_controller, *m_form, *m_work);
    connectParts();
    bindKeys();
    setFocusProxy(m_form);
    readHabits();
    retranslate();
    adoptCall();
}

EvaluationPage::~EvaluationPage() {
    m_player.whenFigured({});
}

void EvaluationPage::build(QWidget* listening) {
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_stack);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_work);
    auto* column = new QVBoxLayout(m_work);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(hairline());
    m_rows->addWidget(listening);
    m_rows->addWidget(buildDesk());
    m_rows->setStretchFactor(0, 0);
    m_rows->setStretchFactor(1, 1);
    m_rows->setChildrenCollapsible(false);
    m_rows->setHandleWidth(1);
    column->addWidget(m_rows, 1);
    column->addWidget(hairline());
    column->addWidget(m_total);
    constexpr int kUsualListening = 208;
    m_rows->setSizes({kUsualListening, 100 * kUsualListening}); // the desk takes what is left
    m_rows->restoreState(m_session.preferences().layout(kRowsLayout));
    m_desk->restoreState(m_session.preferences().layout(kDeskLayout));
}

QWidget* EvaluationPage::buildDesk() {
    auto* column = new QVBoxLayout(m_side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_tabs);
    column->addWidget(m_sidePages, 1);
    m_sidePages->addWidget(m_guidance);
    for (QWidget* page : std::initializer_list<QWidget*>{m_notes, m_eventPage}) {
        auto* scroll = new QScrollArea;
        scroll->setWidgetResizable(true);
        scroll->setFrameShape(QFrame::NoFrame);
        scroll->setFocusPolicy(Qt::NoFocus);
        scroll->setWidget(page);
        m_sidePages->addWidget(scroll);
    }
    constexpr int kLeastForm = 420;
    constexpr int kLeastSide = 300;
    constexpr int kFormShare = 60;
    m_form->setMinimumWidth(kLeastForm);
    m_side->setMinimumWidth(kLeastSide);
    m_desk->addWidget(m_form);
    m_desk->addWidget(m_side);
    m_desk->setStretchFactor(0, kFormShare);
    m_desk->setStretchFactor(1, 100 - kFormShare);
    m_desk->setChildrenCollapsible(false);
    m_desk->setHandleWidth(1);
    m_desk->setSizes({kFormShare * kLeastForm, (100 - kFormShare) * kLeastForm});
    m_form->setRowHeight(m_session.theme().rowHeight());
    return m_desk;
}

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
    connect(&m_session, &Session::inspectorChanged, this, [this] { report(m_controller.changeInspector()); });

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

void EvaluationPage::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

void EvaluationPage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (m_controller.isOpen()) backToForm();
}

void EvaluationPage::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    m_player.pause();
}

void EvaluationPage::retranslate() {
    setAccessibleName(tr("Score"));
    m_tabs->setTab(kCriterionPage, tr("Criterion"), tr("Guidance and evidence of the current criterion"));
    m_tabs->setTab(kCallPage, tr("Call"), tr("Markers and the comment on the whole call"));
    m_tabs->setTab(kEventPage, tr("Events"), tr("What happens in the recording"));
    m_formModel.setLanguage(m_session.language());
    m_guidance->setLanguage(m_session.language());
    showEmpty();
    if (m_controller.isOpen()) {
        showCurrent();
        showEvents();
    }
}

void EvaluationPage::readHabits() {
    ScoringHabits habits;
    habits.reactionLagMs = m_session.preferences().reactionLagMs();
    m_controller.setHabits(habits);
}

void EvaluationPage::showEmpty() {
    if (m_allDone)
        m_empty->say(tr("All calls are done"), tr("Nothing waits in the worklist as it is filtered now."),
                     tr("Go to the worklist"));
    else
        m_empty->say(tr("No call is open"), tr("Choose a call in the worklist: Enter opens it for scoring."),
                     tr("Go to the worklist"));
}

// One call

void EvaluationPage::adoptCall() {
    m_total->hideGaps();
    if (!m_controller.isOpen()) {
        m_formModel.clear();
        m_form->setCurrentPosition(-1);
        m_guidance->showSubject({});
        m_player.unload();
        m_keys->begin();
        m_total->refresh();
        showEmpty();
        m_stack->setCurrentWidget(m_empty);
        return;
    }
    m_allDone = false;
    const service::OpenEvaluation& opened = m_controller.opened();
    m_formModel.setSheet({&m_controller.card(), &m_controller.answers(), &m_controller.score(),
                          [this](const std::string& key) { return m_controller.saver().mark(key); }, false,
                          [this](const std::string& key) { return m_controller.foundOf(key); }});
    m_notes->setText(m_controller.isText());
    m_header->showCall(opened);
    m_header->showSaving(m_controller.saver());
    m_notes->showSummary(toQString(opened.evaluation.summary));
    m_tabs->setCurrentIndex(kCriterionPage);
    m_stack->setCurrentWidget(m_work);
    m_form->setCurrentPosition(-1);
    showCurrent();
    m_total->refresh();
    backToForm();
    fitRows();
    m_player.load(opened.recording, opened.evaluation.playheadMs, opened.evaluation.heard);
    m_evidence->show();
    m_evidence->showMarkers();
    m_controller.setFigures(m_player.figures()); // a call that was read beforehand tells at once
    m_events->forget();
    showEvents();
    m_turn->count();
}

void EvaluationPage::showCurrent() {
    if (!m_controller.isOpen()) return;
    m_form->setCurrentPosition(m_controller.current());
    m_keys->begin();
    showAnswers();
}

void EvaluationPage::showAnswers() {
    m_formModel.refresh();
    m_total->refresh();
    m_header->showSaving(m_controller.saver());
    const int position = m_controller.current();
    if (position < 0) return;
    const model::Criterion& criterion = m_controller.criterion(position);
    const FormModel::Row& row = m_formModel.row(m_formModel.rowOf(position));
    const QString place = tr("%1 · criterion %2 of %3")
                              .arg(m_session.text(m_formModel.section(row).name))
                              .arg(position + 1)
                              .arg(m_controller.criterionCount());
    const model::Answer& answer = m_controller.answerOf(criterion.key);
    const service::FoundMeasure* found = m_controller.foundOf(criterion.key);
    m_guidance->showSubject({&criterion, place, answer, m_controller.stateOf(position), m_controller.isText(),
                             found ? std::optional(*found) : std::nullopt, m_events->openFor(criterion),
                             m_session.keymap().firstKeyText(Command::TakeEvent)});
    m_evidence->show();
}

CallAtHand EvaluationPage::callAtHand() const {
    CallAtHand call{m_controller.opened(), m_controller.currentCriterion()};
    if (call.criterion != nullptr) {
        call.answer = m_controller.answerOf(call.criterion->key);
        call.score = m_controller.stateOf(m_controller.current());
    }
    if (!m_controller.isText()) call.playheadMs = m_player.positionMs();
    call.selection = m_player.selection();
    return call;
}

void EvaluationPage::backToForm() {
    m_form->setFocus(Qt::OtherFocusReason);
}

void EvaluationPage::finishWriting() {
    m_controller.endTyping();
    m_tabs->setCurrentIndex(kCriterionPage);
    if (m_guidance->isWriting() && m_controller.needsReason(m_controller.current())) return editReason();
    backToForm();
}

void EvaluationPage::editReason() {
    m_side->show();
    m_tabs->setCurrentIndex(kCriterionPage);
    m_guidance->editReason();
}

void EvaluationPage::fitRows() {
    const bool text = m_controller.isText();
    if (text == m_rowsForText) return;
    m_rowsForText = text;
    const QByteArray kept = m_session.preferences().layout(text ? kTextRowsLayout : kRowsLayout);
    if (!kept.isEmpty() && m_rows->restoreState(kept)) return;
    constexpr int kUsualListening = 208;
    const int height = m_rows->height();
    const int contact = text ? height / 2 : kUsualListening;
    m_rows->setSizes({contact, std::max(1, height - contact)});
}

void EvaluationPage::markPassage(bool withNote) {
    const int first = m_evidence->markPassage();
    if (first < 0 || !withNote) return;
    m_tabs->setCurrentIndex(kCriterionPage);
    m_guidance->editPassageNote(first);
}

// What happens in the recording

void EvaluationPage::showEvents() {
    const bool mono =
        m_controller.isOpen() && m_controller.opened().recording.sides == model::SideLayout::Mono;
    m_eventPage->showFound({m_player.events(), m_player.figures(), mono, m_controller.isText()},
                           m_session.language());
    if (m_controller.isOpen()) showAnswers();
}

void EvaluationPage::addMarker(bool withComment) {
    if (m_controller.isText()) return markPassage(withComment);
    const int index = m_controller.addMarker();
    if (!withComment || index < 0) return;
    showPanel(3);
    m_notes->editMarker(index);
}

void EvaluationPage::showPanel(int number) {
    switch (number) {
    case 1:
        return m_listening->setVisible(m_listening->isHidden());
    case 2:
        return m_side->setVisible(m_side->isHidden());
    case 3:
        m_side->show();
        return m_tabs->setCurrentIndex(kCallPage);
    case 5:
        m_side->show();
        return m_tabs->setCurrentIndex(kEventPage);
    default:
        m_side->show();
        return m_tabs->setCurrentIndex(kCriterionPage);
    }
}

void EvaluationPage::saveWidths() {
    m_session.preferences().setLayout(m_rowsForText ? kTextRowsLayout : kRowsLayout, m_rows->saveState());
    m_session.preferences().setLayout(kDeskLayout, m_desk->saveState());
}

// Opening

bool EvaluationPage::report(const Result<void>& result) {
    if (!result) m_session.complain(result.error());
    return result.has_value();
}

bool EvaluationPage::openCall(RecordingId recording, model::Purpose purpose) {
    return report(m_controller.open(recording, purpose));
}

bool EvaluationPage::reopenLast() {
    const auto reopened = m_controller.reopenLast();
    if (!reopened) m_session.complain(reopened.error());
    return reopened && *reopened;
}

bool EvaluationPage::revise(EvaluationId submitted, const QString& reason) {
    return report(m_controller.revise(submitted, toUtf8(reason)));
}

void EvaluationPage::setWorklist(const service::CallFilter& filter) {
    m_turn->setWorklist(filter);
}

bool EvaluationPage::leave() {
    return m_turn->leave();
}

void EvaluationPage::showRefused() {
    m_total->showGaps();
    // The strip takes room from the form: only then is it known what is in view.
    QTimer::singleShot(0, m_form, &FormView::reveal);
    if (m_controller.needsReason(m_controller.current())) return editReason();
    backToForm();
}

} // namespace earmark::ui
