#pragma once

#include "core/charts/control_chart.h"
#include "core/reporting/version_break.h"
#include "core/statistics/series_reading.h"

#include <QWidget>

#include <optional>
#include <vector>

class QLabel;
class QToolButton;

namespace earmark::ui {

class NameTabs;
class ChartWidget;
class LineLabel;
class ResultsController;
class Session;

/// The mean over time, by week or month: of the evaluations, or of the criterion that they are narrowed to. A
/// step opens its evaluations; steps that swing beyond their limits are marked; where a newer version of a
/// card takes over, a mark opens what it changed.
class TrendPanel final : public QWidget {
    Q_OBJECT

public:
    TrendPanel(Session& session, ResultsController& controller, QWidget* parent = nullptr);

signals:
    /// The first and last day of the step that was opened, as ISO days.
    void stepOpened(const QString& from, const QString& to);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void fill();
    void fillTitle();
    void fillVerdict(const std::optional<statistics::SeriesReading>& reading);
    void pickRules();
    void noteSwings(std::vector<charts::TrendStepValue>& steps,
                    const std::vector<charts::ControlBand>& bands) const;
    bool showsCriterion() const;
    std::vector<charts::TrendStepValue> stepsShown() const;
    std::vector<charts::TrendBreak> marksOf(const std::vector<charts::TrendStepValue>& steps) const;
    std::vector<reporting::VersionBreak> breaksShown() const;
    QString breakText(const reporting::VersionBreak& one) const;
    void open(const QString& what);

    Session& m_session;
    ResultsController& m_controller;
    QLabel* m_title;
    LineLabel* m_verdict;
    QToolButton* m_rules;
    NameTabs* m_steps;
    ChartWidget* m_chart;
};

} // namespace earmark::ui
