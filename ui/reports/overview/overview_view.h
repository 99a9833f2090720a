#pragma once

#include "core/model/people.h"
#include "core/reporting/overview.h"
#include "ui/reports/document/report_view.h"

#include <optional>
#include <vector>

class QComboBox;

namespace earmark::ui {

class PeriodBar;

/// The dashboard of leaders and quality leads: level and trend, teams or agents side by side, how agents
/// spread, where points are lost. Every mark opens the evaluations behind it.
class OverviewView final : public ReportView {
    Q_OBJECT

public:
    explicit OverviewView(Session& session, QWidget* parent = nullptr);

    void activate();
    void chooseTeam();
    void choosePeriod();
    bool hasReport() const override { return m_overview && m_overview->figures.count > 0; }
    documents::Document compose(bool hideNames) const override;
    QString fileName() const override;

private:
    void readTeams();
    std::optional<TeamId> team() const;
    void readOverview();
    bool wasRead() const override { return m_overview.has_value(); }
    void openMark(const QString& what) override;
    void retranslate() override;

    std::optional<reporting::Overview> m_overview;
    std::vector<model::Team> m_teams;
    QComboBox* m_team;
    PeriodBar* m_period;
};

} // namespace earmark::ui
