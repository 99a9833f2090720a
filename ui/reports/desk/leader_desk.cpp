#include "ui/reports/desk/leader_desk.h"

#include "ui/common/empty_state.h"
#include "ui/common/format.h"
#include "ui/common/session.h"
#include "ui/common/text.h"
#include "ui/common/typography.h"
#include "ui/records/agent_words.h"
#include "ui/records/record_list.h"
#include "ui/reports/desk/urgent_panel.h"
#include "ui/reports/desk/week_calendar.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace earmark::ui {

namespace {

constexpr int kMostRows = 10;
constexpr int kLongestCell = 100;
const QString kTeamSetting = QStringLiteral("reports/team");

} // namespace

LeaderDesk::LeaderDesk(Session& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_sentence(plainLabel({}, TextStyle::Headline, this))
    , m_team(new QComboBox(this))
    , m_stack(new QStackedWidget(this))
    , m_urgent(new UrgentPanel(session))
    , m_due(new RecordList(session, kMostRows))
    , m_calendar(new WeekCalendar(session))
    , m_actions(new RecordList(session, kMostRows))
    , m_empty(new EmptyState(QStringLiteral("check"), nullptr)) {
    m_sentence->setWordWrap(true);
    auto* head = new QHBoxLayout;
    head->addWidget(m_sentence, 1);
    head->addWidget(m_team, 0, Qt::AlignTop);
    auto* lists = new QWidget;
    auto* rows = new QVBoxLayout(lists);
    rows->setContentsMargins({});
    rows->setSpacing(space::kPage);
    for (QWidget* part : std::initializer_list<QWidget*>{m_urgent, m_due, m_calendar, m_actions})
        rows->addWidget(part);
    rows->addStretch(1);
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(lists);
    m_stack->addWidget(scroll);
    m_stack->addWidget(m_empty);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(space::kMedium);
    column->addLayout(head);
    column->addWidget(m_stack, 1);

    connect(m_team, &QComboBox::activated, this, [this] {
        m_session.preferences().remember(kTeamSetting, m_team->currentData());
        read(false);
    });
    connect(m_urgent, &UrgentPanel::evaluationOpened, this, &LeaderDesk::evaluationOpened);
    connect(m_urgent, &UrgentPanel::callOpened, this, &LeaderDesk::callOpened);
    connect(m_urgent, &UrgentPanel::answered, this, [this] { read(true); });
    connect(m_due, &RecordList::opened, this, [this](int row) {
        const auto place = static_cast<std::size_t>(row);
        emit coachingOpened(place < m_desk.due.size() ? m_desk.due[place].agent.id
                                                      : m_desk.planned[place - m_desk.due.size()].agent.id);
    });
    connect(m_calendar, &WeekCalendar::opened, this, &LeaderDesk::coachingOpened);
    connect(m_actions, &RecordList::opened, this, [this](int row) {
        emit coachingOpened(m_desk.toReview[static_cast<std::size_t>(row)].agent.id);
    });
    connect(m_empty, &EmptyState::actionWanted, this, &LeaderDesk::coachingWanted);
    // A package may bring what somebody raised on another PC.
    connect(&session, &Session::changed, this, [this] {
        if (isVisible()) read(false);
    });
    retranslate();
}

void LeaderDesk::activate() {
    readTeams();
    read(true);
}

void LeaderDesk::focusAnswer() {
    m_urgent->focusAnswer();
}

void LeaderDesk::chooseTeam() {
    m_team->setFocus(Qt::ShortcutFocusReason);
    m_team->showPopup();
}

void LeaderDesk::readTeams() {
    auto teams = m_session.roster().teams();
    if (!teams) return m_session.complain(teams.error());
    m_teams = std::move(*teams);
    m_team->clear();
    m_team->addItem(tr("All teams"), QString());
    for (const model::Team& team : m_teams)
        m_team->addItem(m_session.text(team.name), toQString(team.id.toString()));
    m_team->setCurrentIndex(
        std::max(0, m_team->findData(m_session.preferences().remembered(kTeamSetting).toString())));
}

std::optional<TeamId> LeaderDesk::team() const {
    return TeamId::fromString(toUtf8(m_team->currentData().toString()));
}

void LeaderDesk::read(bool takeFocus) {
    m_session.runAsync(
        this, [&workspace = m_session.workspace(), team = team()] { return readDesk(workspace, team); },
        [this, takeFocus](Result<DeskData> desk) {
            if (!desk) return m_session.complain(desk.error());
            fill(std::move(*desk), takeFocus);
        });
}

void LeaderDesk::fill(DeskData desk, bool takeFocus) {
    m_desk = std::move(desk);
    m_read = true;
    showAll();
    if (takeFocus && isVisible()) focusFirst();
}

void LeaderDesk::showAll() {
    if (!m_read) return;
    m_sentence->setText(sentence());
    m_urgent->showCases(m_desk.urgent);
    showDue();
    m_calendar->showWeeks(m_desk.weeks, m_desk.today);
    showActions();
    m_stack->setCurrentIndex(m_desk.empty() ? 1 : 0);
    m_sentence->setVisible(!m_desk.empty());
}

QString LeaderDesk::sentence() const {
    const auto late = std::ranges::count_if(m_desk.due, &service::DueAgent::overdue) +
                      std::ranges::count_if(m_desk.planned, &service::SessionRow::overdue);
    if (!m_desk.urgent.empty())
        return tr("%n urgent finding(s) to answer first", nullptr, static_cast<int>(m_desk.urgent.size()));
    if (late > 0) return tr("%n coaching session(s) overdue", nullptr, static_cast<int>(late));
    if (!m_desk.due.empty())
        return tr("%n agent(s) to coach within five working days of the finding", nullptr,
                  static_cast<int>(m_desk.due.size()));
    return tr("%n agreed action(s) to look at", nullptr, static_cast<int>(m_desk.toReview.size()));
}

void LeaderDesk::showDue() {
    std::vector<RecordRow> rows;
    for (const service::DueAgent& one : m_desk.due) {
        RecordRow row;
        row.verdict = one.overdue ? Verdict::Late : Verdict::None;
        const auto count = static_cast<int>(one.findings.size());
        row.cells = {agentWords(one.agent.name, one.agent.number),
                     m_session.text(one.agent.teamName),
                     one.fatal > 0 ? tr("%1, %2 fatal").arg(count).arg(one.fatal) : QString::number(count),
                     dayLabel(one.firstFinding),
                     one.overdue ? tr("%1, overdue").arg(dayLabel(one.dueBy)) : dayLabel(one.dueBy),
                     one.plannedFor ? dayLabel(*one.plannedFor) : tr("not planned")};
        rows.push_back(std::move(row));
    }
    for (const service::SessionRow& one : m_desk.planned) {
        RecordRow row;
        row.verdict = one.overdue ? Verdict::Late : Verdict::None;
        const QString day = dayLabel(one.session.plannedFor);
        row.cells = {agentWords(one.agent.name, one.agent.number),
                     m_session.text(one.agent.teamName),
                     QString::number(one.session.findings.size()),
                     {},
                     {},
                     one.overdue ? tr("%1, overdue").arg(day) : day};
        rows.push_back(std::move(row));
    }
    m_due->setRows(std::move(rows), tr("Nobody has findings that were not talked about."));
}

void LeaderDesk::showActions() {
    std::vector<RecordRow> rows;
    for (const service::ActionRow& one : m_desk.toReview) {
        RecordRow row;
        row.verdict = one.overdue ? Verdict::Late : Verdict::None;
        row.cells = {agentWords(one.agent.name, one.agent.number), cellWords(one.action.what, kLongestCell),
                     isolated(toQString(one.action.owner)), dayLabel(one.agreedOn), dayLabel(one.action.due)};
        row.hint = toQString(one.action.what);
        rows.push_back(std::move(row));
    }
    m_actions->setRows(std::move(rows), tr("No agreed action has come due."));
}

void LeaderDesk::focusFirst() {
    if (m_desk.empty()) return m_empty->setFocus();
    if (!m_desk.urgent.empty()) return m_urgent->focusList();
    (m_due->count() > 0 ? m_due : m_actions)->focusTable();
}

void LeaderDesk::retranslate() {
    m_team->setAccessibleName(tr("Team"));
    if (m_team->count() > 0) {
        m_team->setItemText(0, tr("All teams"));
        for (std::size_t i = 0; i < m_teams.size(); ++i)
            m_team->setItemText(static_cast<int>(i) + 1, m_session.text(m_teams[i].name));
    }
    m_due->setHeading(tr("Coaching: due and planned"));
    m_due->setColumns({{tr("Agent"), false},
                       {tr("Team"), false},
                       {tr("Findings"), true},
                       {tr("First finding"), false},
                       {tr("Due by"), false},
                       {tr("Planned for"), false}},
                      1);
    m_actions->setHeading(tr("Agreed actions whose day has come"));
    m_actions->setColumns({{tr("Agent"), false},
                           {tr("What was agreed"), false},
                           {tr("Who does it"), false},
                           {tr("Agreed on"), false},
                           {tr("Due"), false}},
                          1);
    m_empty->say(tr("Nothing waits for you"),
                 tr("Every urgent finding is answered, everybody with a finding was coached, and no agreed "
                    "action has come due."),
                 tr("Look at an agent's report"));
    showAll();
}

void LeaderDesk::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        m_urgent->retranslate();
        m_calendar->retranslate();
        retranslate();
    }
    QWidget::changeEvent(event);
}

} // namespace earmark::ui
