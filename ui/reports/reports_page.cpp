#include "ui/reports/reports_page.h"

#include "ui/common/name_tabs.h"
#include "ui/common/session.h"
#include "ui/common/typography.h"
#include "ui/reports/cases/cases_view.h"
#include "ui/reports/coaching/coaching_view.h"
#include "ui/reports/desk/leader_desk.h"
#include "ui/reports/export/export_button.h"
#include "ui/reports/inspector/inspector_view.h"
#include "ui/reports/overview/overview_view.h"
#include "ui/reports/passage_player.h"
#include "ui/reports/training/trainings_view.h"
#include "ui/reports/weakpoints/weak_points_view.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace earmark::ui {

ReportsPage::ReportsPage(Session& session, QWidget* parent)
    : ReportsPage(session, new PassagePlayer(session), parent) {}

ReportsPage::ReportsPage(Session& session, CallPlayer& player, QWidget* parent)
    : ReportsPage(session, new PassagePlayer(session, player), parent) {}

ReportsPage::ReportsPage(Session& session, PassagePlayer* player, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_tabs(new NameTabs(this))
    , m_stack(new QStackedWidget(this))
    , m_export(new ExportButton(
          session, [this](bool hideNames) { return shownReport(hideNames); }, this))
    , m_player(player) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kPage, space::kMedium, space::kPage, space::kMedium);
    column->setSpacing(space::kMedium);
    auto* head = new QHBoxLayout;
    head->addWidget(m_tabs, 1);
    head->addWidget(m_export);
    column->addLayout(head);
    column->addWidget(m_stack, 1);
    column->addWidget(m_player);
    m_tabs->takeKeyboard();
    addPages();
    retranslate();
    bindKeys();
    connect(m_tabs, &NameTabs::currentChanged, this, &ReportsPage::showPart);
    connect(m_player, &PassagePlayer::closed, this, &ReportsPage::activate);
}

void ReportsPage::addPages() {
    m_pages.resize(PartCount);
    m_pages[Desk] = {[this] { return makeDesk(); }, [this] { m_desk->activate(); }};
    m_pages[Overview] = {[this] { return makeOverview(); }, [this] { m_overview->activate(); }};
    m_pages[Coaching] = {[this] { return makeCoaching(); }, [this] { m_coaching->activate(); }};
    m_pages[WeakPoints] = {[this] { return makeWeakPoints(); }, [this] { m_weakPoints->activate(); }};
    m_pages[Trainings] = {[this] { return m_trainings = new TrainingsView(m_session); },
                          [this] { m_trainings->activate(); }};
    m_pages[Cases] = {[this] { return makeCases(); }, [this] { m_cases->activate(); }};
    m_pages[Inspectors] = {[this] { return makeInspectors(); }, [this] { m_inspectors->activate(); }};
}

QWidget* ReportsPage::makeDesk() {
    m_desk = new LeaderDesk(m_session);
    connect(m_desk, &LeaderDesk::evaluationOpened, this, &ReportsPage::evaluationOpened);
    connect(m_desk, &LeaderDesk::callOpened, this, &ReportsPage::callOpened);
    connect(m_desk, &LeaderDesk::coachingOpened, this, &ReportsPage::showCoaching);
    connect(m_desk, &LeaderDesk::coachingWanted, this, [this] { m_tabs->setCurrentIndex(Coaching); });
    return m_desk;
}

QWidget* ReportsPage::makeOverview() {
    m_overview = new OverviewView(m_session);
    connect(m_overview, &OverviewView::resultsWanted, this, &ReportsPage::resultsWanted);
    connect(m_overview, &OverviewView::worklistWanted, this, &ReportsPage::worklistWanted);
    return m_overview;
}

QWidget* ReportsPage::makeCoaching() {
    m_coaching = new CoachingView(m_session);
    connect(m_coaching, &CoachingView::playWanted, m_player, &PassagePlayer::toggle);
    connect(m_coaching, &CoachingView::evaluationOpened, this, &ReportsPage::evaluationOpened);
    connect(m_coaching, &CoachingView::resultsWanted, this, &ReportsPage::resultsWanted);
    connect(m_coaching, &CoachingView::worklistWanted, this, &ReportsPage::worklistWanted);
    return m_coaching;
}

QWidget* ReportsPage::makeWeakPoints() {
    m_weakPoints = new WeakPointsView(m_session);
    connect(m_weakPoints, &WeakPointsView::playWanted, m_player, &PassagePlayer::toggle);
    connect(m_weakPoints, &WeakPointsView::evaluationOpened, this, &ReportsPage::evaluationOpened);
    connect(m_weakPoints, &WeakPointsView::resultsWanted, this, &ReportsPage::resultsWanted);
    connect(m_weakPoints, &WeakPointsView::worklistWanted, this, &ReportsPage::worklistWanted);
    return m_weakPoints;
}

/// The page reads its agents when it is shown and then stands at this one.
void ReportsPage::showCoaching(AgentId agent) {
    Page& page = m_pages[Coaching];
    if (page.widget == nullptr) m_stack->addWidget(page.widget = page.make());
    m_coaching->showAgent(agent);
    m_tabs->setCurrentIndex(Coaching);
}

QWidget* ReportsPage::makeCases() {
    m_cases = new CasesView(m_session);
    connect(m_cases, &CasesView::playWanted, m_player, &PassagePlayer::toggle);
    connect(m_cases, &CasesView::evaluationOpened, this, &ReportsPage::evaluationOpened);
    connect(m_cases, &CasesView::callsWanted, this, &ReportsPage::worklistWanted);
    return m_cases;
}

QWidget* ReportsPage::makeInspectors() {
    m_inspectors = new InspectorView(m_session);
    connect(m_inspectors, &InspectorView::playWanted, m_player, &PassagePlayer::toggle);
    connect(m_inspectors, &InspectorView::evaluationOpened, this, &ReportsPage::evaluationOpened);
    connect(m_inspectors, &InspectorView::worklistWanted, this, &ReportsPage::worklistWanted);
    return m_inspectors;
}

void ReportsPage::bindKeys() {
    Keymap& keys = m_session.keymap();
    keys.bindIndexed(Command::ReportsPart, this, [this](int number) { m_tabs->setCurrentIndex(number - 1); });
    keys.bind(Command::AnswerUrgent, this, [this] {
        m_tabs->setCurrentIndex(Desk);
        if (m_desk != nullptr) m_desk->focusAnswer();
    });
    keys.bind(Command::ExportReport, this, [this] {
        if (m_export->isVisible()) m_export->open();
    });
    keys.bind(Command::ChooseReported, this, [this] { choose(); });
    keys.bind(Command::NewRecord, this, [this] { add(); });
    keys.bind(Command::ChoosePeriod, this, [this] {
        if (m_tabs->currentIndex() == Overview) m_overview->choosePeriod();
        if (m_tabs->currentIndex() == Coaching) m_coaching->choosePeriod();
        if (m_tabs->currentIndex() == WeakPoints) m_weakPoints->choosePeriod();
        if (m_tabs->currentIndex() == Inspectors) m_inspectors->choosePeriod();
    });
}

std::optional<ExportedReport> ReportsPage::shownReport(bool hideNames) const {
    const auto of = [hideNames](const auto* view) -> std::optional<ExportedReport> {
        if (view == nullptr || !view->hasReport()) return std::nullopt;
        return ExportedReport{view->compose(hideNames), view->fileName()};
    };
    switch (m_tabs->currentIndex()) {
    case Overview:
        return of(m_overview);
    case Coaching:
        return of(m_coaching);
    case WeakPoints:
        return of(m_weakPoints);
    case Cases:
        return of(m_cases);
    case Inspectors:
        return of(m_inspectors);
    default:
        return std::nullopt;
    }
}

void ReportsPage::choose() {
    switch (m_tabs->currentIndex()) {
    case Coaching:
        return m_coaching->chooseAgent();
    case WeakPoints:
        return m_weakPoints->chooseTeam();
    case Overview:
        return m_overview->chooseTeam();
    case Inspectors:
        return m_inspectors->chooseInspector();
    case Desk:
        return m_desk->chooseTeam();
    default:
        return;
    }
}

void ReportsPage::add() {
    if (m_tabs->currentIndex() == Trainings) return m_trainings->add();
    if (m_tabs->currentIndex() == Coaching) m_coaching->plan();
}

void ReportsPage::activate() {
    showPart(m_tabs->currentIndex());
}

void ReportsPage::showPart(int part) {
    Page& page = m_pages[static_cast<std::size_t>(part)];
    if (page.widget == nullptr) m_stack->addWidget(page.widget = page.make());
    m_stack->setCurrentWidget(page.widget);
    m_export->setVisible(part != Desk && part != Trainings);
    page.activate();
}

void ReportsPage::retranslate() {
    setAccessibleName(tr("Reports"));
    m_tabs->setAccessibleName(tr("Parts of the reports"));
    m_tabs->setTab(Desk, tr("To do"), tr("What waits for a team leader"));
    m_tabs->setTab(Overview, tr("Overview"), tr("How the centre or a team stands, in charts"));
    m_tabs->setTab(Coaching, tr("Coaching"), tr("One agent's report, and what was done about it"));
    m_tabs->setTab(WeakPoints, tr("Weak points"), tr("Where points are lost, and whom to train together"));
    m_tabs->setTab(Trainings, tr("Trainings"), tr("What was trained, and what became of it"));
    m_tabs->setTab(Cases, tr("Cases"), tr("The case library: good and bad examples by topic"));
    m_tabs->setTab(Inspectors, tr("Inspectors"), tr("What inspectors did in a week or a month"));
}

void ReportsPage::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

} // namespace earmark::ui
