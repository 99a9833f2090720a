#pragma once

#include "core/base/progress.h"
#include "core/reporting/weak_point_summary.h"
#include "core/service/slice.h"
#include "core/service/workspace.h"

#include <optional>

namespace earmark::service {

/// What a weak-point summary is asked about. Empty members do not restrict.
struct WeakPointChoice {
    std::optional<Day> from;
    std::optional<Day> to; ///< included
    std::optional<TeamId> team;
    std::optional<std::string> cardKey;
    std::optional<std::string> queue;
    std::optional<reporting::Tenure> tenure; ///< of the agent on the last day, or today
    reporting::WeakPointRows rows = reporting::WeakPointRows::Team;
};

/// Gathers the trainer's summary (docs/reports.md) from sheets, all agents and criteria in one pass.
class WeakPointService {
public:
    explicit WeakPointService(Workspace& workspace)
        : m_workspace(workspace) {}

    /// NotFound for a team that the store does not know.
    Result<reporting::WeakPointSummary> summary(const WeakPointChoice& choice) const;

private:
    Workspace& m_workspace;
};

} // namespace earmark::service
