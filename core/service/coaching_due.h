#pragma once

#include "core/service/coaching_rows.h"
#include "core/service/workspace.h"
#include "core/storage/connection.h"

namespace earmark::service {

/// Coaching follows a finding within so many working days (Monday to Friday).
inline constexpr int kCoachingWorkdays = 5;

/// Whom to look at.
struct DueQuery {
    std::optional<Day> today;     ///< the day it is; absent: the clock's, in the centre's zone
    std::optional<TeamId> team;   ///< only agents who are of this team today
    std::optional<AgentId> agent; ///< only this one
    int lookBackDays = 92;        ///< findings older than that are history: nobody coaches last year's calls
};

/// Agents with findings since their last held session, the soonest due first. A finding is a submitted
/// regular evaluation below the pass mark or with a fatal error; its day is the one on which it was
/// submitted. A session settles every finding that was submitted before it was held, and those it names.
/// Throws storage::Failure.
std::vector<DueAgent> dueAgents(const Workspace& workspace, storage::Connection& connection,
                                const DueQuery& query);

/// An agent with the names of the team on a day.
CoachedAgent coachedAgent(storage::Connection& connection, AgentId agent, Day day);

} // namespace earmark::service
