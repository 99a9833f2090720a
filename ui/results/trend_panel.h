#pragma once

#include <QWidget>

class QLabel;

namespace earmark::ui {

class NameTabs;
class ChartWidget;
class ResultsController;
class Session;

/// The mean over time, by week or month; a step opens its evaluations.
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

    Session& m_session;
    ResultsController& m_controller;
    QLabel* m_title;
    NameTabs* m_steps;
    ChartWidget* m_chart;
};

} // namespace earmark::ui
