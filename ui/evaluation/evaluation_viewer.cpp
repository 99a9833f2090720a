#include "ui/evaluation/evaluation_viewer.h"

#include "ui/common/colors.h"
#include "ui/common/format.h"
#include "ui/common/icon.h"
#include "ui/common/keymap.h"
#include "ui/common/name_tabs.h"
#include "ui/common/session.h"
#include "ui/common/text.h"
#include "ui/common/typography.h"
#include "ui/evaluation/answer_text.h"
#include "ui/evaluation/call_header.h"
#include "ui/evaluation/call_notes.h"
#include "ui/evaluation/contact_area.h"
#include "ui/evaluation/derivation_view.h"
#include "ui/evaluation/form_view.h"
#include "ui/evaluation/guidance_panel.h"
#include "ui/evaluation/listening_area.h"
#include "ui/player/transport_bar.h"
#include "ui/records/call_records.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace earmark::ui {

using model::EvaluationStatus;

namespace {

enum SidePage { kCriterionPage, kCallPage, kDerivationPage };

const QString kRowsLayout = QStringLiteral("viewer/rows");
const QString kTextRowsLayout = QStringLiteral("viewer/text_rows");
const QString kDeskLayout = QStringLiteral("viewer/desk");

void colour(QLabel* label, const QColor& color) {
    QPalette shade = label->palette();
    shade.setColor(QPalette::WindowText, color);
    label->setPalette(shade);
}

QString inspectorName(Session& session, InspectorId id) {
    const auto inspectors = session.roster().inspectors();
    if (!inspectors) return {};
    for (const model::Inspector& inspector : *inspectors)
        if (inspector.id == id) return toQString(inspector.name);
    return {};
}

} // namespace

EvaluationViewer::EvaluationViewer(Session& session, QWidget* parent)
    : EvaluationViewer(session, new ContactArea(session), parent) {}

EvaluationViewer::EvaluationViewer(Session& session, ContactArea* area, QWidget* parent)
    : EvaluationViewer(session, *area, area, parent) {
    area->bindKeys(*m_rows);
    area->listening().transport().setShowsHeard(false); // what the reader hears judges nothing
    connect(area, &ContactArea::criterionChosen, this, &EvaluationViewer::goTo);
    connect(area, &ContactArea::formWanted, m_form, [this] { m_form->setFocus(Qt::ShortcutFocusReason); });
}

EvaluationViewer::EvaluationViewer(Session& session, CallPlayer& player, QWidget* listening, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_player(player)
    , m_back(new QPushButton)
    , m_agent(plainLabel({}, TextStyle::Strong))
    , m_facts(mutedLabel())
    , m_score(plainLabel({}, TextStyle::Headline))
    , m_standing(mutedLabel())
    , m_revisionChoice(new QComboBox)
    , m_correct(new QPushButton)
    , m_void(new QPushButton)
    , m_rows(new QSplitter(Qt::Vertical))
    , m_desk(new QSplitter(Qt::Horizontal))
    , m_form(new FormView(m_model))
    , m_tabs(new NameTabs)
    , m_pages(new QStackedWidget)
    , m_guidance(new GuidancePanel)
    , m_notes(new CallNotes)
    , m_derivation(new DerivationView) {
    build(listening);
    connectParts();
    bindKeys();
    setFocusProxy(m_form);
    retranslate();
}

void EvaluationViewer::build(QWidget* listening) {
    m_form->setReadOnly(true);
    m_form->setRowHeight(m_session.theme().rowHeight());
    m_guidance->setReadOnly(true);
    m_notes->setReadOnly(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildHead());
    m_desk->addWidget(m_form);
    m_desk->addWidget(buildSide());
    constexpr int kFormShare = 55;
    m_desk->setStretchFactor(0, kFormShare);
    m_desk->setStretchFactor(1, 100 - kFormShare);
    m_rows->addWidget(listening);
    m_rows->addWidget(m_desk);
    m_rows->setStretchFactor(1, 1);
    constexpr int kUsualListening = 208;
    m_rows->setSizes({kUsualListening, 100 * kUsualListening});
    for (QSplitter* splitter : {m_rows, m_desk}) {
        splitter->setChildrenCollapsible(false);
        splitter->setHandleWidth(1);
    }
    m_rows->restoreState(m_session.preferences().layout(kRowsLayout));
    m_desk->restoreState(m_session.preferences().layout(kDeskLayout));
    column->addWidget(m_rows, 1);
}

QWidget* EvaluationViewer::buildHead() {
    auto* head = new QWidget;
    auto* column = new QVBoxLayout(head);
    column->setContentsMargins(space::kLarge, space::kSmall, space::kLarge, space::kSmall);
    column->setSpacing(space::kUnit);
    auto* first = new QHBoxLayout;
    first->setSpacing(space::kMedium);
    m_back->setFlat(true);
    m_back->setIcon(icon(QStringLiteral("arrow_left")));
    first->addWidget(m_back);
    first->addWidget(m_agent);
    m_facts->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    first->addWidget(m_facts, 1);
    first->addLayout(m_records = new QHBoxLayout);
    first->addWidget(m_correct);
    first->addWidget(m_void);
    column->addLayout(first);
    auto* second = new QHBoxLayout;
    second->setSpacing(space::kMedium);
    second->addWidget(m_score);
    m_standing->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    second->addWidget(m_standing, 1);
    second->addWidget(m_revisionChoice);
    column->addLayout(second);
    return head;
}

QWidget* EvaluationViewer::buildSide() {
    auto* side = new QWidget;
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_tabs);
    column->addWidget(m_pages, 1);
    m_pages->addWidget(m_guidance);
    auto* notes = new QScrollArea;
    notes->setWidgetResizable(true);
    notes->setFrameShape(QFrame::NoFrame);
    notes->setWidget(m_notes);
    m_pages->addWidget(notes);
    auto* derivation = new QWidget;
    auto* framed = new QVBoxLayout(derivation);
    framed->setContentsMargins(space::kMedium, space::kSmall, space::kMedium, 0);
    framed->addWidget(m_derivation);
    m_pages->addWidget(derivation);
    constexpr int kLeastSide = 320;
    side->setMinimumWidth(kLeastSide);
    return side;
}

void EvaluationViewer::connectParts() {
    connect(m_back, &QPushButton::clicked, this, &EvaluationViewer::backWanted);
    connect(m_correct, &QPushButton::clicked, this, &EvaluationViewer::correct);
    connect(m_void, &QPushButton::clicked, this, &EvaluationViewer::withdraw);
    connect(m_revisionChoice, &QComboBox::activated, this, [this](int index) {
        if (index >= 0 && index < static_cast<int>(m_revisions.size()))
            showEvaluation(m_revisions[static_cast<std::size_t>(index)].id);
    });
    connect(m_tabs, &NameTabs::currentChanged, m_pages, &QStackedWidget::setCurrentIndex);
    connect(m_form, &FormView::positionChosen, this, &EvaluationViewer::goTo);
    connect(m_guidance, &GuidancePanel::momentPlayed, this,
            [this](const model::Moment& moment) { m_player.playSpan(moment); });
    connect(m_guidance, &GuidancePanel::passageWanted, this,
            [this](const model::Passage& passage) { m_player.goToPassage(passage); });
    connect(m_notes, &CallNotes::markerPlayed, this, [this](qint64 at) { m_player.seek(at); });
    connect(m_derivation, &DerivationView::criterionChosen, this, [this](const QString& key) {
        for (std::size_t i = 0; i < m_criteria.size(); ++i)
            if (toQString(m_criteria[i]->key) == key) goTo(static_cast<int>(i));
    });
    connect(&m_session.theme(), &Theme::densityChanged, this,
            [this] { m_form->setRowHeight(m_session.theme().rowHeight()); });
    connect(m_rows, &QSplitter::splitterMoved, this, &EvaluationViewer::saveRows);
    connect(m_desk, &QSplitter::splitterMoved, this,
            [this] { m_session.preferences().setLayout(kDeskLayout, m_desk->saveState()); });
}

void EvaluationViewer::bindKeys() {
    Keymap& keys = m_session.keymap();
    keys.bind(Command::NextCriterion, m_desk, [this] { move(1); });
    keys.bind(Command::PreviousCriterion, m_desk, [this] { move(-1); });
    m_records->addWidget(recordButton(keys.bind(Command::Urgent, this, [this] {
        if (m_opened) raiseUrgent(m_session, callAtHand(), this);
    })));
    m_records->addWidget(recordButton(keys.bind(Command::KeepAsCase, this, [this] {
        if (m_opened) keepAsExample(m_session, callAtHand(), this);
    })));
}

void EvaluationViewer::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

void EvaluationViewer::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    m_form->setFocus(Qt::OtherFocusReason);
    loadSound();
}

void EvaluationViewer::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    m_player.pause();
}

void EvaluationViewer::retranslate() {
    setAccessibleName(tr("Evaluation"));
    m_back->setText(tr("Back"));
    m_correct->setText(tr("Correct with a reason…"));
    m_void->setText(tr("Void with a reason…"));
    m_revisionChoice->setAccessibleName(tr("Revision"));
    m_tabs->setTab(kCriterionPage, tr("Criterion"),
                   tr("The answer to the current criterion with its evidence"));
    m_tabs->setTab(kCallPage, tr("Call"), tr("Markers and the comment on the whole call"));
    m_tabs->setTab(kDerivationPage, tr("Derivation"), tr("How the score came about"));
    m_model.setLanguage(m_session.language());
    m_guidance->setLanguage(m_session.language());
    if (m_opened) showAll();
}

// What is shown

std::optional<EvaluationId> EvaluationViewer::shown() const {
    return m_opened ? std::optional(m_opened->evaluation.id) : std::nullopt;
}

bool EvaluationViewer::showEvaluation(EvaluationId evaluation, const std::string& criterionKey) {
    auto opened = m_session.evaluations().get(evaluation);
    if (!opened) {
        m_session.complain(opened.error());
        return false;
    }
    auto revisions = m_session.evaluations().revisions(evaluation);
    if (!revisions) {
        m_session.complain(revisions.error());
        return false;
    }
    const bool sameCall = m_opened && m_opened->recording.id == opened->recording.id;
    m_model.clear();
    m_guidance->showSubject({});
    m_criteria.clear();
    m_opened = *std::move(opened);
    m_revisions = *std::move(revisions);
    for (const model::Section& section : m_opened->card.sections)
        for (const model::Criterion& criterion : section.criteria)
            m_criteria.push_back(&criterion);
    m_explanation =
        scoring::explain(m_opened->card, m_opened->evaluation.answers, m_opened->recording.fields());
    m_model.setSheet({&m_opened->card, &m_opened->evaluation.answers, &m_explanation.score, {}, true});
    m_form->setCurrentPosition(-1);
    m_current = m_criteria.empty() ? -1 : std::clamp(m_current, 0, static_cast<int>(m_criteria.size()) - 1);
    m_soundStale = m_soundStale || !sameCall;
    goToEvidence(criterionKey);
    showAll();
    if (isVisible()) loadSound();
    return true;
}

void EvaluationViewer::goToEvidence(const std::string& criterionKey) {
    const auto found = std::ranges::find(m_criteria, criterionKey, &model::Criterion::key);
    m_evidenceWanted = found != m_criteria.end();
    if (m_evidenceWanted) m_current = static_cast<int>(found - m_criteria.begin());
}

void EvaluationViewer::playEvidence() {
    if (!std::exchange(m_evidenceWanted, false)) return;
    const auto& answers = m_opened->evaluation.answers;
    const auto answer = answers.find(m_criteria[static_cast<std::size_t>(m_current)]->key);
    if (answer == answers.end()) return;
    if (!answer->second.moments.empty())
        m_player.playSpan(answer->second.moments.front());
    else if (!answer->second.passages.empty())
        m_player.goToPassage(answer->second.passages.front());
}

void EvaluationViewer::loadSound() {
    if (!m_opened) return;
    if (std::exchange(m_soundStale, false)) {
        fitRows();
        m_player.load(m_opened->recording, 0, m_opened->evaluation.heard);
        showCurrent();
        m_player.showMarkers(m_opened->evaluation.markers);
    }
    playEvidence();
}

/// A text is given more room than a waveform; each keeps its own.
void EvaluationViewer::fitRows() {
    const bool text = m_opened->recording.medium == model::Medium::Text;
    if (text == m_rowsForText) return;
    m_rowsForText = text;
    const QByteArray kept = m_session.preferences().layout(text ? kTextRowsLayout : kRowsLayout);
    if (!kept.isEmpty() && m_rows->restoreState(kept)) return;
    constexpr int kUsualListening = 208;
    const int contact = text ? m_rows->height() / 2 : kUsualListening;
    m_rows->setSizes({contact, std::max(1, m_rows->height() - contact)});
}

void EvaluationViewer::saveRows() {
    m_session.preferences().setLayout(m_rowsForText ? kTextRowsLayout : kRowsLayout, m_rows->saveState());
}

void EvaluationViewer::showAll() {
    showHead();
    fillRevisions();
    m_notes->setText(m_opened->recording.medium == model::Medium::Text);
    m_notes->showMarkers(m_opened->evaluation.markers);
    m_notes->showSummary(toQString(m_opened->evaluation.summary));
    m_player.showMarkers(m_opened->evaluation.markers);
    m_derivation->showExplanation(m_explanation, m_opened->card, m_session.language());
    showCurrent();
}

QString EvaluationViewer::scoreText() const {
    const auto& final = m_opened->evaluation.finalMillionths;
    return final ? toQString(scoring::shownScore(m_opened->card, model::Share{*final})) : tr("not scorable");
}

QString EvaluationViewer::standingText() const {
    const model::Evaluation& evaluation = m_opened->evaluation;
    QStringList parts;
    if (evaluation.failed)
        parts << tr("✕ %n fatal error(s)", nullptr, evaluation.fatalErrors);
    else if (evaluation.finalMillionths)
        parts << (evaluation.passed ? tr("✓ passed") : tr("below the pass mark"));
    parts << tr("%1 v%2", "card name and version")
                 .arg(m_session.text(m_opened->card.name))
                 .arg(m_opened->card.version);
    if (!evaluation.cardReason.empty())
        parts << tr("not the card that the rules choose: %1").arg(isolated(toQString(evaluation.cardReason)));
    const QString inspector = inspectorName(m_session, evaluation.inspector);
    if (evaluation.submittedAt)
        parts << tr("scored by %1, %2")
                     .arg(inspector, dateTimeText(*evaluation.submittedAt, m_session.workspace().zone()));
    if (evaluation.status == EvaluationStatus::Voided)
        parts << tr("void: %1").arg(toQString(evaluation.voidReason));
    if (!evaluation.revisionReason.empty())
        parts << tr("correction: %1").arg(toQString(evaluation.revisionReason));
    if (evaluation.status == EvaluationStatus::Replaced) parts << tr("replaced by a newer revision");
    return parts.join(QStringLiteral(" · "));
}

void EvaluationViewer::showHead() {
    const model::Evaluation& evaluation = m_opened->evaluation;
    const Colors& colors = colorsOf(palette());
    const QString agent = agentTitle(*m_opened);
    m_agent->setText(agent.isEmpty() ? tr("Agent unknown") : agent);
    m_facts->setText(callFacts(*m_opened, m_session));
    m_score->setText(scoreText());
    colour(m_score, evaluation.failed ? colors.fatal : evaluation.passed ? colors.pass : colors.below);
    m_standing->setText(standingText());
    m_standing->setToolTip(plainToolTip(m_standing->text()));
    const bool stands = evaluation.status == EvaluationStatus::Submitted;
    m_correct->setVisible(stands);
    m_void->setVisible(stands);
}

void EvaluationViewer::fillRevisions() {
    m_revisionChoice->clear();
    int current = 0;
    for (std::size_t i = 0; i < m_revisions.size(); ++i) {
        const model::Evaluation& revision = m_revisions[i];
        QString name = tr("Revision %1").arg(revision.revision);
        if (revision.status == EvaluationStatus::Voided) name = tr("%1, void").arg(name);
        if (revision.status == EvaluationStatus::Draft) name = tr("%1, being corrected").arg(name);
        m_revisionChoice->addItem(name);
        if (revision.id == m_opened->evaluation.id) current = static_cast<int>(i);
    }
    m_revisionChoice->setCurrentIndex(current);
    m_revisionChoice->setVisible(m_revisions.size() > 1);
}

void EvaluationViewer::goTo(int position) {
    if (position < 0 || position >= static_cast<int>(m_criteria.size())) return;
    m_current = position;
    showCurrent();
}

CallAtHand EvaluationViewer::callAtHand() const {
    CallAtHand call{*m_opened};
    if (m_current >= 0) {
        call.criterion = m_criteria[static_cast<std::size_t>(m_current)];
        const FormModel::Row& row = m_model.row(m_model.rowOf(m_current));
        call.answer = m_model.answer(row);
        call.score = m_model.state(row);
    }
    const bool text = m_opened->recording.medium == model::Medium::Text;
    if (!text && m_player.hasPlayed()) call.playheadMs = m_player.positionMs();
    call.selection = m_player.selection();
    return call;
}

void EvaluationViewer::move(int step) {
    goTo(m_current + step);
}

void EvaluationViewer::showCurrent() {
    if (!m_opened || m_current < 0) return;
    m_form->setCurrentPosition(m_current);
    const model::Criterion& criterion = *m_criteria[static_cast<std::size_t>(m_current)];
    const FormModel::Row& row = m_model.row(m_model.rowOf(m_current));
    const QString place = tr("%1 · criterion %2 of %3")
                              .arg(m_session.text(m_model.section(row).name))
                              .arg(m_current + 1)
                              .arg(m_criteria.size());
    m_guidance->showSubject({&criterion, place, m_model.answer(row), m_model.state(row),
                             m_opened->recording.medium == model::Medium::Text});
    std::vector<ShownMoment> moments;
    std::vector<ShownPassage> passages;
    for (std::size_t i = 0; i < m_criteria.size(); ++i) {
        const auto found = m_opened->evaluation.answers.find(m_criteria[i]->key);
        if (found == m_opened->evaluation.answers.end()) continue;
        for (const model::Moment& moment : found->second.moments)
            moments.push_back({moment, static_cast<int>(i), static_cast<int>(i) == m_current});
        for (const model::Passage& passage : found->second.passages)
            passages.push_back({passage, static_cast<int>(i), static_cast<int>(i) == m_current});
    }
    m_player.showMoments(moments);
    m_player.showPassages(passages);
}

// Corrections

void EvaluationViewer::correct() {
    ReasonQuestion question;
    question.text = tr("Why is this evaluation corrected? The first one stays readable.");
    question.action = tr("Open a correction");
    question.suggestions = {tr("Misheard"), tr("Wrong criterion"), tr("Dispute accepted")};
    if (const auto reason = m_session.dialogs().askReason(this, question))
        emit correctionWanted(m_opened->evaluation.id, *reason);
}

void EvaluationViewer::withdraw() {
    ReasonQuestion question;
    question.text = tr("Why is this evaluation void? It leaves every figure and stays readable.");
    question.action = tr("Void the evaluation");
    question.suggestions = {tr("Wrong agent"), tr("Wrong recording"), tr("Test")};
    const auto reason = m_session.dialogs().askReason(this, question);
    if (!reason) return;
    const auto changes = m_session.evaluations().voidEvaluation(m_opened->evaluation.id, toUtf8(*reason));
    if (!changes) return m_session.complain(changes.error());
    m_session.announce(*changes);
    showEvaluation(m_opened->evaluation.id);
}

} // namespace earmark::ui
