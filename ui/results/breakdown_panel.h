#pragma once

#include "core/base/id.h"
#include "core/service/grouping.h"

#include <QWidget>

#include <optional>

class QLabel;
class QStackedWidget;
class QToolButton;

namespace earmark::ui {

class NameTabs;
class EvaluationListModel;
class FigureTable;
class GroupModel;
class ResultsController;
class Session;

/// What the figures are made of: teams, agents, inspectors, and at last the evaluations themselves.
class BreakdownPanel final : public QWidget {
    Q_OBJECT

public:
    BreakdownPanel(Session& session, ResultsController& controller, QWidget* parent = nullptr);

    void showEvaluations();
    void focusTable();

signals:
    /// The criterion that was looked at, to begin with what shows it; mostly empty.
    void evaluationOpened(earmark::EvaluationId evaluation, const QString& criterionKey);

protected:
    void changeEvent(QEvent* event) override;

private:
    enum Tab { Teams, Agents, Inspectors, Evaluations };

    void retranslate();
    void follow();
    void showFocus();
    void fill();
    void showTab(int tab);
    void openRow(int row);
    static service::Grouping groupingOf(int tab);
    Tab startingTab() const;

    Session& m_session;
    ResultsController& m_controller;
    NameTabs* m_tabs;
    QToolButton* m_focusChip;
    QStackedWidget* m_stack;
    GroupModel* m_groups;
    std::optional<service::Grouping> m_shown; ///< what the groups in the table are
    FigureTable* m_groupTable;
    EvaluationListModel* m_evaluations;
    FigureTable* m_evaluationTable;
};

} // namespace earmark::ui
