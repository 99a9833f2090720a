#pragma once

#include "core/service/weak_point_service.h"
#include "ui/reports/document/report_view.h"

#include <optional>

namespace earmark::ui {

class PeriodBar;
class WeakPointChoiceBar;

/// Where points are lost, by whom, and whom to train together: the trainer's page. Every mark opens the
/// evaluations behind it.
class WeakPointsView final : public ReportView {
    Q_OBJECT

public:
    explicit WeakPointsView(Session& session, QWidget* parent = nullptr);

    void activate();
    void chooseTeam();
    void choosePeriod();
    bool hasReport() const override { return m_summary && m_summary->figures.count > 0; }
    documents::Document compose(bool hideNames) const override;
    QString fileName() const override;

private:
    void readSummary();
    bool wasRead() const override { return m_summary.has_value(); }
    void openMark(const QString& what) override;
    const reporting::ReportedFinding* findingOf(const documents::Passage& passage) const override;
    void retranslate() override;

    std::optional<reporting::WeakPointSummary> m_summary;
    WeakPointChoiceBar* m_choice;
    PeriodBar* m_period;
};

} // namespace earmark::ui
