#pragma once

#include "core/model/people.h"
#include "core/reporting/inspector_report.h"
#include "ui/reports/document/report_view.h"

#include <optional>
#include <utility>
#include <vector>

class QComboBox;

namespace earmark::ui {

/// What inspectors did in a week or a month: calls heard, coverage, findings, matters raised the same day,
/// and the problems that many agents share.
class InspectorView final : public ReportView {
    Q_OBJECT

public:
    explicit InspectorView(Session& session, QWidget* parent = nullptr);

    void activate();
    void chooseInspector();
    void choosePeriod();
    bool hasReport() const override { return m_report && m_report->total.evaluations > 0; }
    documents::Document compose(bool hideNames) const override;
    QString fileName() const override;

private:
    enum class Span { ThisWeek, LastWeek, ThisMonth, LastMonth };

    void readInspectors();
    std::pair<Day, Day> period() const;
    void readReport();
    bool wasRead() const override { return m_report.has_value(); }
    const reporting::ReportedFinding* findingOf(const documents::Passage& passage) const override;
    void retranslate() override;

    std::optional<reporting::InspectorReport> m_report;
    std::vector<model::Inspector> m_inspectors;
    QComboBox* m_inspector;
    QComboBox* m_span;
};

} // namespace earmark::ui
