#include "ui/reports/coaching/coaching_view.h"

#include "core/documents/coaching_document.h"
#include "core/documents/pages/door.h"
#include "ui/common/empty_state.h"
#include "ui/common/session.h"
#include "ui/common/text.h"
#include "ui/common/typography.h"
#include "ui/records/agent_words.h"
#include "ui/reports/coaching/session_panel.h"
#include "ui/reports/document/document_view.h"
#include "ui/reports/document/passage_door.h"
#include "ui/results/period_bar.h"

#include <QComboBox>
#include <QCompleter>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace earmark::ui {

namespace {

constexpr int kLeastReport = 460;
constexpr int kLeastSessions = 380;
const QString kAgentSetting = QStringLiteral("reports/agent");
const QString kDeskLayout = QStringLiteral("reports/coaching_desk");
const QString kPeriodSetting = QStringLiteral("reports/coaching_period");

} // namespace

CoachingView::CoachingView(Session& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_choice(new QComboBox(this))
    , m_period(new PeriodBar(session, this, kPeriodSetting))
    , m_stack(new QStackedWidget(this))
    , m_report(new DocumentView(session))
    , m_sessions(new SessionPanel(session))
    , m_empty(new EmptyState(QStringLiteral("person"), nullptr)) {
    build();
    connect(m_choice, &QComboBox::activated, this, [this](int row) {
        if (row < 0 || row >= static_cast<int>(m_agents.size())) return;
        showAgent(m_agents[static_cast<std::size_t>(row)].id);
        m_report->setFocus();
    });
    connect(m_period, &PeriodBar::periodChanged, this, [this] { read(true); });
    connect(m_sessions, &SessionPanel::saved, this, [this] { read(false); });
    connect(m_empty, &EmptyState::actionWanted, this, &CoachingView::worklistWanted);
    connect(m_report, &DocumentView::passagePlayed, this, [this](const documents::Passage& passage) {
        if (const auto part = heardPart(passage)) emit playWanted(*part);
    });
    connect(m_report, &DocumentView::markOpened, this, &CoachingView::openMark);
    connect(m_report, &DocumentView::passageOpened, this, [this](const documents::Passage& passage) {
        if (const auto* finding = findingOf(passage))
            emit evaluationOpened(finding->evaluation, toQString(finding->criterionKey));
    });
    retranslate();
}

void CoachingView::build() {
    m_choice->setEditable(true);
    m_choice->setInsertPolicy(QComboBox::NoInsert);
    m_choice->completer()->setFilterMode(Qt::MatchContains);
    m_choice->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_choice->setMinimumWidth(240);
    if (!m_session.preferences().remembered(kPeriodSetting).isValid())
        m_period->choose(PeriodBar::Choice::LastThreeMonths); // what a talk is about
    auto* head = new QHBoxLayout;
    head->setSpacing(space::kSmall);
    head->addWidget(m_choice);
    head->addWidget(m_period);
    head->addStretch(1);
    auto* side = new QScrollArea;
    side->setWidgetResizable(true);
    side->setFrameShape(QFrame::NoFrame);
    side->setFocusPolicy(Qt::NoFocus);
    side->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    side->setWidget(m_sessions);
    side->setMinimumWidth(kLeastSessions);
    m_report->setMinimumWidth(kLeastReport);
    auto* desk = new QSplitter(Qt::Horizontal);
    desk->setChildrenCollapsible(false);
    desk->setHandleWidth(space::kPage);
    desk->addWidget(m_report);
    desk->addWidget(side);
    desk->setStretchFactor(0, 3);
    desk->setStretchFactor(1, 2);
    desk->restoreState(m_session.preferences().layout(kDeskLayout));
    connect(desk, &QSplitter::splitterMoved, this,
            [this, desk] { m_session.preferences().setLayout(kDeskLayout, desk->saveState()); });
    m_stack->addWidget(desk);
    m_stack->addWidget(m_empty);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(space::kMedium);
    column->addLayout(head);
    column->addWidget(m_stack, 1);
}

void CoachingView::activate() {
    m_session.runAsync(
        this, [&roster = m_session.roster()] { return roster.agents(); },
        [this](Result<std::vector<model::Agent>> agents) {
            if (!agents) return m_session.complain(agents.error());
            fillAgents(std::move(*agents));
        });
}

void CoachingView::fillAgents(std::vector<model::Agent> agents) {
    m_agents = std::move(agents);
    m_choice->clear();
    for (const model::Agent& agent : m_agents)
        m_choice->addItem(agentWords(agent.name, agent.number));
    m_stack->setCurrentIndex(m_agents.empty() ? 1 : 0);
    if (m_agents.empty()) return m_empty->setFocus();
    if (!m_agent)
        m_agent = AgentId::fromString(toUtf8(m_session.preferences().remembered(kAgentSetting).toString()));
    const auto known = std::ranges::find(m_agents, m_agent.value_or(AgentId{}), &model::Agent::id);
    showAgent(known == m_agents.end() ? m_agents.front().id : known->id);
    m_report->setFocus();
}

void CoachingView::showAgent(AgentId agent) {
    const bool other = m_agent != agent;
    m_agent = agent;
    m_session.preferences().remember(kAgentSetting, toQString(agent.toString()));
    const auto known = std::ranges::find(m_agents, agent, &model::Agent::id);
    if (known != m_agents.end()) m_choice->setCurrentIndex(static_cast<int>(known - m_agents.begin()));
    read(other);
}

void CoachingView::chooseAgent() {
    m_choice->setFocus(Qt::ShortcutFocusReason);
    m_choice->lineEdit()->selectAll();
}

void CoachingView::choosePeriod() {
    m_period->open();
}

void CoachingView::plan() {
    if (m_data) m_sessions->plan();
}

/// All time begins with the agent's first team.
Day CoachingView::firstDay(Day last) const {
    const auto known = std::ranges::find(m_agents, *m_agent, &model::Agent::id);
    const bool joined = known != m_agents.end() && !known->memberships.empty();
    return joined ? std::min(known->memberships.front().from, last) : monthOf(last);
}

void CoachingView::read(bool fromTop) {
    if (!m_agent) return;
    const int number = ++m_reading;
    const Day today = m_session.workspace().zone().dayOf(m_session.workspace().clock().now());
    const Day to = m_period->to().value_or(today);
    const Day from = m_period->from().value_or(firstDay(to));
    m_session.runAsync(
        this,
        [&workspace = m_session.workspace(), agent = *m_agent, from, to] {
            return readCoaching(workspace, agent, from, to);
        },
        [this, number, fromTop](Result<CoachingData> read) {
            if (number != m_reading) return;
            if (!read) return m_session.complain(read.error());
            m_data = std::move(*read);
            showReport(fromTop);
        });
}

void CoachingView::showReport(bool fromTop) {
    if (!m_data) return;
    const int place = m_report->verticalScrollBar()->value();
    m_report->showDocument(compose(false));
    if (!fromTop) m_report->verticalScrollBar()->setValue(place);
    m_sessions->showCoaching(*m_data);
}

void CoachingView::openMark(const QString& what) {
    const auto door = documents::doorFromText(toUtf8(what));
    if (!door || !m_data) return;
    const reporting::ReportedAgent& agent = m_data->report.agent;
    const std::string name = toUtf8(agentWords(agent.name, agent.number));
    emit resultsWanted({{FilterKind::Agent, agent.id.toString(), {name, name}}}, door->from, door->to);
}

documents::Document CoachingView::compose(bool hideNames) const {
    return documents::coachingDocument(m_data->report, {m_session.language(), m_data->today, hideNames});
}

QString CoachingView::fileName() const {
    return tr("Coaching %1 %2", "file name: agent's number, last day")
        .arg(toQString(m_data->report.agent.number), toQString(dayText(m_data->report.to)));
}

const reporting::ReportedFinding* CoachingView::findingOf(const documents::Passage& passage) const {
    if (const auto* fatal = findPassage(m_data->report.fatal, passage)) return fatal;
    for (const auto* list : {&m_data->report.workOn, &m_data->report.strengths})
        for (const reporting::CoachedCriterion& criterion : *list)
            if (const auto* finding = findPassage(criterion.findings, passage)) return finding;
    return nullptr;
}

void CoachingView::retranslate() {
    m_choice->setAccessibleName(tr("Agent"));
    m_choice->lineEdit()->setPlaceholderText(tr("Agent's name or number"));
    m_empty->say(tr("No agent is known yet"),
                 tr("Agents come with a roster or a call list; their reports follow once calls are scored."),
                 tr("Go to the worklist"));
    showReport(false);
}

void CoachingView::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

} // namespace earmark::ui
