#pragma once

#include "core/documents/document.h"
#include "core/model/people.h"
#include "ui/reports/coaching/coaching_data.h"
#include "ui/reports/passage_player.h"
#include "ui/results/filters/result_filter.h"

#include <QWidget>

#include <vector>

class QComboBox;
class QStackedWidget;

namespace earmark::ui {

class DocumentView;
class EmptyState;
class PeriodBar;
class Session;
class SessionPanel;

/// An agent's coaching report of a period on the left, what was done about it on the right.
class CoachingView final : public QWidget {
    Q_OBJECT

public:
    explicit CoachingView(Session& session, QWidget* parent = nullptr);

    void activate();
    void showAgent(AgentId agent);
    void chooseAgent();
    void choosePeriod();
    void plan();
    bool hasReport() const { return m_data.has_value(); }
    documents::Document compose(bool hideNames) const;
    QString fileName() const;

signals:
    void playWanted(const earmark::ui::HeardPart& part);
    void evaluationOpened(earmark::EvaluationId evaluation, const QString& criterionKey);
    /// The evaluations behind a mark of a chart.
    void resultsWanted(const earmark::ui::ResultFilters& filters, std::optional<earmark::Day> from,
                       std::optional<earmark::Day> to);
    void worklistWanted();

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void fillAgents(std::vector<model::Agent> agents);
    Day firstDay(Day last) const;
    void read(bool fromTop);
    void showReport(bool fromTop);
    void openMark(const QString& what);
    const reporting::ReportedFinding* findingOf(const documents::Passage& passage) const;
    void retranslate();

    Session& m_session;
    std::optional<AgentId> m_agent;
    std::optional<CoachingData> m_data;
    int m_reading = 0; ///< the newest wish wins
    std::vector<model::Agent> m_agents;
    QComboBox* m_choice;
    PeriodBar* m_period;
    QStackedWidget* m_stack;
    DocumentView* m_report;
    SessionPanel* m_sessions;
    EmptyState* m_empty;
};

} // namespace earmark::ui
