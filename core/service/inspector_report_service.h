#pragma once

#include "core/base/progress.h"
#include "core/reporting/inspector_report.h"
#include "core/service/workspace.h"

#include <optional>

namespace earmark::service {

/// Gathers what inspectors did in a week or a month, and what they found in common (docs/reports.md).
class InspectorReportService {
public:
    explicit InspectorReportService(Workspace& workspace)
        : m_workspace(workspace) {}

    /// Of all inspectors, or one. One step of progress for each evaluation. InvalidArgument for a period that
    /// ends before it begins; Cancelled.
    Result<reporting::InspectorReport> report(Day from, Day to, std::optional<InspectorId> inspector,
                                              Progress& progress) const;

private:
    Workspace& m_workspace;
};

} // namespace earmark::service
