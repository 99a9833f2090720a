#pragma once

#include "core/reporting/coaching_report.h"
#include "core/service/workspace.h"

namespace earmark::service {

/// Gathers the report that a team leader talks through with an agent (docs/reports.md).
class CoachingReportService {
public:
    explicit CoachingReportService(Workspace& workspace)
        : m_workspace(workspace) {}

    /// Of the agent's regular evaluations by the day of the call, both days included. NotFound for an agent
    /// that the store does not know; InvalidArgument for a period that ends before it begins.
    Result<reporting::CoachingReport> report(AgentId agent, Day from, Day to) const;

private:
    Workspace& m_workspace;
};

} // namespace earmark::service
