#pragma once

#include "core/base/calendar.h"
#include "core/base/id.h"
#include "ui/results/filters/result_filter.h"

#include <QWidget>

#include <optional>

class QLabel;
class QPushButton;
class QSplitter;

namespace earmark::ui {

class BreakdownPanel;
class ComparisonButton;
class FilterBar;
class PeriodBar;
class ResultsController;
class ResultsHead;
class Session;
class ViewsButton;
struct SavedView;

/// The place Results: what the evaluations say, from the centre down to the single call.
class ResultsPage final : public QWidget {
    Q_OBJECT

public:
    explicit ResultsPage(Session& session, QWidget* parent = nullptr);

    /// Reads the figures that the page begins with, before it is seen.
    void prepare();
    /// The same where that was not done yet, and puts the keyboard into the table.
    void activate();
    /// Shows the evaluations of a period behind these filters, whatever was shown before.
    void open(const ResultFilters& filters, std::optional<Day> from, std::optional<Day> to);

signals:
    /// The criterion that was looked at, to begin with what shows it; mostly empty.
    void evaluationOpened(earmark::EvaluationId evaluation, const QString& criterionKey);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void bindKeys();
    void goToPart(int part);
    QWidget* makeFigures();
    QWidget* makeEmptyState();
    void leaveEmpty();
    void applyPeriod();
    SavedView shownView() const;
    void showView(const SavedView& view);
    void showLoaded();
    void rememberWidths();

    Session& m_session;
    ResultsController* m_controller;
    PeriodBar* m_period;
    FilterBar* m_filters;
    ComparisonButton* m_comparison;
    ViewsButton* m_views;
    ResultsHead* m_head;
    QWidget* m_trend = nullptr;
    QWidget* m_criteria = nullptr;
    BreakdownPanel* m_breakdown = nullptr;
    QSplitter* m_splitter = nullptr;
    QLabel* m_emptyText = nullptr;
    QPushButton* m_emptyAction = nullptr;
    QWidget* m_figures = nullptr;
    QWidget* m_empty = nullptr;
    bool m_prepared = false;
};

} // namespace earmark::ui
