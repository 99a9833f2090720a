#include "ui/reports/overview/overview_view.h"

#include "core/documents/pages/door.h"
#include "core/documents/pages/overview_document.h"
#include "core/service/overview_service.h"
#include "ui/common/empty_state.h"
#include "ui/common/session.h"
#include "ui/common/text.h"
#include "ui/results/period_bar.h"

#include <QComboBox>

#include <algorithm>

namespace earmark::ui {

namespace {

const QString kPeriodSetting = QStringLiteral("reports/overview_period");
const QString kTeamSetting = QStringLiteral("reports/overview_team");

} // namespace

OverviewView::OverviewView(Session& session, QWidget* parent)
    : ReportView(session, QStringLiteral("results"), parent)
    , m_team(new QComboBox(this))
    , m_period(new PeriodBar(session, this, kPeriodSetting)) {
    m_team->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_team->addItem({});
    addChoice(m_team);
    addChoice(m_period);
    connect(m_team, &QComboBox::activated, this, [this] {
        this->session().preferences().remember(kTeamSetting, m_team->currentData());
        readOverview();
    });
    connect(m_period, &PeriodBar::periodChanged, this, &OverviewView::readOverview);
    retranslate();
}

void OverviewView::activate() {
    stack().takeFocusNext();
    readTeams();
    readOverview();
}

void OverviewView::chooseTeam() {
    m_team->setFocus(Qt::ShortcutFocusReason);
    m_team->showPopup();
}

void OverviewView::choosePeriod() {
    m_period->open();
}

void OverviewView::readTeams() {
    auto teams = session().roster().teams();
    if (!teams) return session().complain(teams.error());
    m_teams = std::move(*teams);
    while (m_team->count() > 1)
        m_team->removeItem(1);
    for (const model::Team& team : m_teams)
        m_team->addItem(session().text(team.name), toQString(team.id.toString()));
    m_team->setCurrentIndex(
        std::max(0, m_team->findData(session().preferences().remembered(kTeamSetting).toString())));
}

std::optional<TeamId> OverviewView::team() const {
    return TeamId::fromString(toUtf8(m_team->currentData().toString()));
}

void OverviewView::readOverview() {
    read<reporting::Overview>(
        tr("Reading the overview"),
        [&workspace = session().workspace(), team = team(), from = m_period->from(), to = m_period->to()](
            Progress&) { return service::OverviewService(workspace).overview(team, from, to); },
        m_overview);
}

documents::Document OverviewView::compose(bool hideNames) const {
    return documents::overviewDocument(*m_overview, options(hideNames));
}

QString OverviewView::fileName() const {
    return m_overview->to ? tr("Overview %1").arg(toQString(dayText(*m_overview->to))) : tr("Overview");
}

void OverviewView::openMark(const QString& what) {
    const auto door = documents::doorFromText(toUtf8(what));
    if (!door || !m_overview) return;
    ResultFilters filters;
    if (m_overview->team && door->team.empty())
        filters.push_back({FilterKind::Team, toUtf8(m_team->currentData().toString()), *m_overview->team});
    for (const reporting::GroupFigures& group : m_overview->groups) {
        if (!door->team.empty() && group.id == door->team)
            filters.push_back({FilterKind::Team, group.id, group.name});
        if (!door->agent.empty() && group.id == door->agent)
            filters.push_back({FilterKind::Agent, group.id, group.name});
    }
    for (const reporting::CriterionFigures& criterion : m_overview->weakest)
        if (criterion.cardKey == door->cardKey && criterion.criterionKey == door->criterion)
            filters.push_back({FilterKind::Criterion, door->criterion, criterion.name});
    emit resultsWanted(filters, door->from ? door->from : m_overview->from,
                       door->to ? door->to : m_overview->to);
}

void OverviewView::retranslate() {
    m_team->setAccessibleName(tr("Team"));
    m_team->setItemText(0, tr("Whole centre"));
    for (std::size_t i = 0; i < m_teams.size(); ++i)
        m_team->setItemText(static_cast<int>(i) + 1, session().text(m_teams[i].name));
    stack().empty().say(
        tr("No evaluation in this choice"),
        tr("Choose a longer period or the whole centre; calls that are scored stand here at once."),
        tr("Go to the worklist"));
}

} // namespace earmark::ui
