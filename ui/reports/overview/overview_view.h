#pragma once

#include "core/documents/document.h"
#include "core/model/people.h"
#include "core/reporting/overview.h"
#include "ui/results/filters/result_filter.h"

#include <QWidget>

#include <optional>
#include <vector>

class QComboBox;

namespace earmark::ui {

class PeriodBar;
class ReportStack;
class Session;

/// The dashboard of leaders and quality leads: level and trend, teams or agents side by side, how agents
/// spread, where points are lost. Every mark opens the evaluations behind it.
class OverviewView final : public QWidget {
    Q_OBJECT

public:
    explicit OverviewView(Session& session, QWidget* parent = nullptr);

    void activate();
    void chooseTeam();
    void choosePeriod();
    bool hasReport() const { return m_overview && m_overview->figures.count > 0; }
    documents::Document compose(bool hideNames) const;
    QString fileName() const;

signals:
    /// The evaluations behind a mark, with the period that is shown.
    void resultsWanted(const earmark::ui::ResultFilters& filters, std::optional<earmark::Day> from,
                       std::optional<earmark::Day> to);
    void worklistWanted();

protected:
    void changeEvent(QEvent* event) override;

private:
    void readTeams();
    std::optional<TeamId> team() const;
    void read();
    void showOverview();
    void openMark(const QString& what);
    void retranslate();

    Session& m_session;
    std::optional<reporting::Overview> m_overview;
    std::vector<model::Team> m_teams;
    int m_reading = 0; ///< the newest wish wins
    QComboBox* m_team;
    PeriodBar* m_period;
    ReportStack* m_stack;
};

} // namespace earmark::ui
