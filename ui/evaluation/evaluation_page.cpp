#include "ui/evaluation/evaluation_page.h"

#include "ui/common/empty_state.h"
#include "ui/common/keymap.h"
#include "ui/common/name_tabs.h"
#include "ui/common/outcome.h"
#include "ui/common/session.h"
#include "ui/common/text.h"
#include "ui/common/typography.h"
#include "ui/evaluation/answer_keys.h"
#include "ui/evaluation/call_header.h"
#include "ui/evaluation/call_notes.h"
#include "ui/evaluation/call_turn.h"
#include "ui/evaluation/event_guide.h"
#include "ui/evaluation/event_page.h"
#include "ui/evaluation/evidence_desk.h"
#include "ui/evaluation/form_view.h"
#include "ui/evaluation/guidance_panel.h"
#include "ui/evaluation/total_bar.h"
#include "ui/records/call_records.h"

#include <QEvent>
#include <QFrame>
#include <QSplitter>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace earmark::ui {

namespace {

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

bool EvaluationPage::openCall(RecordingId recording, model::Purpose purpose) {
    return wentWell(m_session, m_controller.open(recording, purpose));
}

bool EvaluationPage::reopenLast() {
    const auto reopened = m_controller.reopenLast();
    if (!reopened) m_session.complain(reopened.error());
    return reopened && *reopened;
}

bool EvaluationPage::revise(EvaluationId submitted, const QString& reason) {
    return wentWell(m_session, m_controller.revise(submitted, toUtf8(reason)));
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
