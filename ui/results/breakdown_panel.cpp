#include "ui/results/breakdown_panel.h"

#include "ui/common/icon.h"
#include "ui/common/name_tabs.h"
#include "ui/common/session.h"
#include "ui/common/text.h"
#include "ui/common/typography.h"
#include "ui/results/evaluation_list_model.h"
#include "ui/results/figure_table.h"
#include "ui/results/group_model.h"
#include "ui/results/trend/spark_delegate.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace earmark::ui {

BreakdownPanel::BreakdownPanel(Session& session, ResultsController& controller, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_controller(controller)
    , m_tabs(new NameTabs(this))
    , m_focusChip(new QToolButton(this))
    , m_stack(new QStackedWidget(this))
    , m_groups(new GroupModel(session, this))
    , m_groupTable(new FigureTable(session, m_stack))
    , m_evaluations(new EvaluationListModel(session, controller, this))
    , m_evaluationTable(new FigureTable(session, m_stack)) {
    auto* head = new QHBoxLayout;
    head->setSpacing(space::kSmall);
    head->addWidget(m_tabs);
    head->addWidget(m_focusChip);
    head->addStretch();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(space::kSmall);
    column->addLayout(head);
    column->addWidget(m_stack);

    m_tabs->takeKeyboard();
    m_focusChip->setIcon(icon(QStringLiteral("close")));
    m_focusChip->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_groupTable->setModel(m_groups);
    m_groupTable->setStretchColumn(GroupModel::Name);
    m_groupTable->setYieldingColumns({GroupModel::Deviation, GroupModel::Quartiles, GroupModel::Median,
                                      GroupModel::Team, GroupModel::Months, GroupModel::Rank,
                                      GroupModel::PassRate, GroupModel::Interval, GroupModel::FatalRate});
    m_groupTable->setItemDelegateForColumn(GroupModel::Months,
                                           new SparkDelegate(GroupModel::kSparkRole, m_groupTable));
    m_groupTable->setSortingEnabled(true);
    m_groupTable->horizontalHeader()->setSortIndicator(-1, Qt::DescendingOrder);
    m_evaluationTable->setModel(m_evaluations);
    m_evaluationTable->setStretchColumn(EvaluationListModel::Card);
    m_evaluationTable->setYieldingColumns({EvaluationListModel::Inspector, EvaluationListModel::Team});
    m_stack->addWidget(m_groupTable);
    m_stack->addWidget(m_evaluationTable);
    retranslate();

    connect(m_tabs, &NameTabs::currentChanged, this, &BreakdownPanel::showTab);
    connect(m_focusChip, &QToolButton::clicked, this, [this] { m_controller.setFocus({}); });
    connect(m_groupTable, &FigureTable::opened, this, &BreakdownPanel::openRow);
    connect(m_evaluationTable, &FigureTable::opened, this, [this](int row) {
        emit evaluationOpened(m_evaluations->rowAt(row).evaluation,
                              toQString(m_controller.criterionInView()));
    });
    connect(m_evaluations, &EvaluationListModel::failed, &session, &Session::complain);
    connect(m_evaluations, &QAbstractItemModel::modelReset, m_evaluationTable, &FigureTable::adjustColumns);
    connect(&controller, &ResultsController::wishChanged, this, &BreakdownPanel::follow);
    connect(&controller, &ResultsController::loaded, this, &BreakdownPanel::fill);
    connect(&controller, &ResultsController::groupsLoaded, this, &BreakdownPanel::fill);
    connect(&controller, &ResultsController::detailsLoaded, this, [this] {
        m_groups->setDetails(m_controller.data().details);
        if (m_tabs->currentIndex() == Inspectors) m_groupTable->adjustColumns();
    });
    follow();
}

service::Grouping BreakdownPanel::groupingOf(int tab) {
    return tab == Teams    ? service::Grouping::Team
           : tab == Agents ? service::Grouping::Agent
                           : service::Grouping::Inspector;
}

BreakdownPanel::Tab BreakdownPanel::startingTab() const {
    const ResultsWish& wish = m_controller.wish();
    const bool person = wish.has(FilterKind::Agent) || wish.has(FilterKind::Inspector);
    if (person || m_controller.focus().kind != EvaluationsFocus::Kind::All) return Evaluations;
    return wish.has(FilterKind::Team) ? Agents : Teams;
}

void BreakdownPanel::follow() {
    const ResultsWish& wish = m_controller.wish();
    const bool agent = wish.has(FilterKind::Agent);
    const bool team = wish.has(FilterKind::Team);
    m_tabs->setTabVisible(Teams, !team && !agent);
    m_tabs->setTabVisible(Agents, !agent);
    m_evaluationTable->setColumnWanted(EvaluationListModel::Agent, !agent);
    m_evaluationTable->setColumnWanted(EvaluationListModel::Team, !team && !agent);
    {
        // Groups are shown once they are there: until then the old ones stay.
        const QSignalBlocker quiet(m_tabs);
        m_tabs->setCurrentIndex(startingTab());
    }
    if (m_tabs->currentIndex() == Evaluations) showTab(Evaluations);
    showFocus();
}

void BreakdownPanel::showFocus() {
    const EvaluationsFocus& focus = m_controller.focus();
    const QString name = QString(focus.name).replace(u'&', QStringLiteral("&&"));
    m_focusChip->setVisible(focus.kind != EvaluationsFocus::Kind::All);
    switch (focus.kind) {
    case EvaluationsFocus::Kind::All:
        break;
    case EvaluationsFocus::Kind::Fatal:
        m_focusChip->setText(tr("Only with a fatal error"));
        break;
    case EvaluationsFocus::Kind::Passed:
        m_focusChip->setText(tr("Only passed"));
        break;
    case EvaluationsFocus::Kind::Criterion:
        m_focusChip->setText(tr("Only failed: %1").arg(name));
        break;
    case EvaluationsFocus::Kind::Section:
        m_focusChip->setText(tr("Lost points in: %1").arg(name));
        break;
    }
}

void BreakdownPanel::fill() {
    const bool listed = m_tabs->currentIndex() == Evaluations && m_evaluations->isCurrent();
    if (!listed) showTab(m_tabs->currentIndex());
}

void BreakdownPanel::showTab(int tab) {
    if (tab == Evaluations) {
        m_stack->setCurrentWidget(m_evaluationTable);
        m_evaluations->restart();
        return;
    }
    const service::Grouping grouping = groupingOf(tab);
    m_stack->setCurrentWidget(m_groupTable);
    const auto& groups = m_controller.data().groups;
    const auto found = groups.find(grouping);
    if (found == groups.end()) {
        if (m_shown != grouping) m_groups->setGroups({}); // never those of another tab
        m_controller.wantGroups(grouping);
        return;
    }
    m_shown = grouping;
    m_groups->setGroups(found->second);
    m_groupTable->setColumnWanted(GroupModel::Number, tab == Agents); // teams and inspectors have but a name
    m_groupTable->setColumnWanted(GroupModel::Team,
                                  m_groups->hasTeams() && !m_controller.wish().has(FilterKind::Team));
    m_groupTable->setColumnWanted(GroupModel::Against, tab == Inspectors);
    const int sorted = m_groupTable->horizontalHeader()->sortIndicatorSection();
    if (sorted >= 0) m_groups->sort(sorted, m_groupTable->horizontalHeader()->sortIndicatorOrder());
    m_groupTable->adjustColumns();
    m_controller.wantDetails(grouping);
}

void BreakdownPanel::openRow(int row) {
    const reporting::GroupFigures group = m_groups->groupAt(row);
    switch (m_tabs->currentIndex()) {
    case Teams:
        m_controller.enter(FilterKind::Team, group);
        break;
    case Agents:
        m_controller.enter(FilterKind::Agent, group);
        break;
    case Inspectors:
        m_controller.enter(FilterKind::Inspector, group);
        break;
    default:
        break;
    }
}

void BreakdownPanel::showEvaluations() {
    m_tabs->setCurrentIndex(Evaluations);
}

void BreakdownPanel::focusTable() {
    m_stack->currentWidget()->setFocus();
}

void BreakdownPanel::retranslate() {
    m_tabs->setTab(Teams, tr("Teams"));
    m_tabs->setTab(Agents, tr("Agents"));
    m_tabs->setTab(Inspectors, tr("Inspectors"));
    m_tabs->setTab(Evaluations, tr("Evaluations"));
    m_tabs->setAccessibleName(tr("Broken down by"));
    m_focusChip->setToolTip(tr("Show all evaluations again"));
    m_groupTable->setAccessibleName(tr("Figures by group"));
    m_evaluationTable->setAccessibleName(tr("Evaluations behind the figures"));
}

void BreakdownPanel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        follow();
    }
    QWidget::changeEvent(event);
}

} // namespace earmark::ui
