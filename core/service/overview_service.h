#pragma once

#include "core/reporting/overview.h"
#include "core/service/workspace.h"

#include <optional>

namespace earmark::service {

/// Gathers how a team or the centre stands.
class OverviewService {
public:
    explicit OverviewService(Workspace& workspace)
        : m_workspace(workspace) {}

    /// Regular evaluations by the day of the call. The trend is that of the twelve months to the newest one
    /// with an evaluation by the last day, whatever the first. NotFound for a team that the store does not
    /// know.
    Result<reporting::Overview> overview(std::optional<TeamId> team, std::optional<Day> from,
                                         std::optional<Day> to) const;

private:
    Workspace& m_workspace;
};

} // namespace earmark::service
