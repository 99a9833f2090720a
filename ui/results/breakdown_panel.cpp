#include "ui/results/breakdown_panel.h"

#include "ui/common/icon.h"
#include "ui/common/name_tabs.h"
#include "ui/common/session.h"
#include "ui/common/text.h"
#include "ui/common/typography.h"
#include "ui/results/evaluation_list_model.h"
#include "ui/results/figure_table.h"
#include "ui/results/group_model.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
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
    m_groupTable->setSortingEnabled(true);
    m_groupTable->horizontalHeader()->setSortIndicator(-1, Qt::DescendingOrder);
    m_evaluationTable->setModel(m_evaluations);
    m_evaluationTable->setStretchColumn(EvaluationListModel::Card);
    m_stack->addWidget(m_groupTable);
    m_stack->addWidget(m_evaluationTable);
    retranslate();

    connect(m_tabs, &NameTabs::currentChanged, this, &BreakdownPanel::showTab);
    connect(m_focusChip, &QToolButton::clicked, this, [this] { m_controller.setFocus({}); });
    connect(m_groupTable, &FigureTable::opened, this, &BreakdownPanel::openRow);
    connect(m_evaluationTable, &FigureTable::opened, this,
            [this](int row) { emit evaluationOpened(m_evaluations->rowAt(row).evaluation); });
    connect(m_evaluations, &EvaluationListModel::failed, &session, &Session::complain);
    connect(m_evaluations, &QAbstractItemModel::rowsInserted, this, [this] {
        if (m_columnsAdjusted) return;
        m_columnsAdjusted = true;
        m_evaluationTable->adjustColumns();
    });
    connect(&controller, &ResultsController::wishChanged, this, &BreakdownPanel::follow);
    connect(&controller, &ResultsController::loaded, this, &BreakdownPanel::fill);
    follow();
}

BreakdownPanel::Tab BreakdownPanel::startingTab() const {
    const ResultsScope& scope = m_controller.scope();
    if (scope.agent || scope.inspector || m_controller.focus().kind != EvaluationsFocus::Kind::All)
        return Evaluations;
    return scope.team ? Agents : Teams;
}

void BreakdownPanel::follow() {
    const ResultsScope& scope = m_controller.scope();
    m_tabs->setTabVisible(Teams, !scope.team && !scope.agent);
    m_tabs->setTabVisible(Agents, !scope.agent);
    m_evaluationTable->setColumnHidden(EvaluationListModel::Agent, scope.agent.has_value());
    m_evaluationTable->setColumnHidden(EvaluationListModel::Team, scope.team || scope.agent);
    m_tabs->setCurrentIndex(startingTab());
    showTab(m_tabs->currentIndex());

    const EvaluationsFocus& focus = m_controller.focus();
    m_focusChip->setVisible(focus.kind != EvaluationsFocus::Kind::All);
    switch (focus.kind) {
    case EvaluationsFocus::Kind::All:
        break;
    case EvaluationsFocus::Kind::Fatal:
        m_focusChip->setText(tr("Only with a fatal error"));
        break;
    case EvaluationsFocus::Kind::Below:
        m_focusChip->setText(tr("Only not passed"));
        break;
    case EvaluationsFocus::Kind::Criterion:
        m_focusChip->setText(
            tr("Only failed: %1").arg(QString(focus.criterionName).replace(u'&', QStringLiteral("&&"))));
        break;
    }
}

void BreakdownPanel::fill() {
    showTab(m_tabs->currentIndex());
}

void BreakdownPanel::showTab(int tab) {
    if (tab == Evaluations) {
        m_stack->setCurrentWidget(m_evaluationTable);
        m_columnsAdjusted = false;
        m_evaluations->restart();
        return;
    }
    const ResultsData& shown = m_controller.data();
    m_groups->setGroups(tab == Teams ? shown.teams : tab == Agents ? shown.agents : shown.inspectors);
    m_groupTable->setColumnHidden(GroupModel::Number, tab != Agents); // teams and inspectors have but a name
    m_groupTable->setColumnHidden(GroupModel::Team,
                                  !m_groups->hasTeams() || m_controller.scope().team.has_value());
    const int sorted = m_groupTable->horizontalHeader()->sortIndicatorSection();
    if (sorted >= 0) m_groups->sort(sorted, m_groupTable->horizontalHeader()->sortIndicatorOrder());
    m_groupTable->adjustColumns();
    m_stack->setCurrentWidget(m_groupTable);
}

void BreakdownPanel::openRow(int row) {
    const reporting::GroupFigures group = m_groups->groupAt(row);
    switch (m_tabs->currentIndex()) {
    case Teams:
        m_controller.enterTeam(group);
        break;
    case Agents:
        m_controller.enterAgent(group);
        break;
    case Inspectors:
        m_controller.enterInspector(group);
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
