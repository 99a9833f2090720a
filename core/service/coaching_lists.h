#pragma once

#include "core/service/coaching_rows.h"
#include "core/service/workspace.h"
#include "core/storage/connection.h"

#include <vector>

namespace earmark::service {

/// The lists of CoachingService, within one read. Throw storage::Failure.
std::vector<SessionRow> sessionRows(storage::Connection& connection, const CoachingFilter& filter, Day today);
/// `zone` tells the day on which a session was held.
std::vector<ActionRow> actionRows(const Zone& zone, storage::Connection& connection,
                                  const CoachingFilter& filter, Day today);
/// The weeks that hold the days from … to, with what of the team (or all) falls in each.
std::vector<CoachingWeek> coachingWeeks(const Workspace& workspace, storage::Connection& connection, Day from,
                                        Day to, std::optional<TeamId> team, Day today);

} // namespace earmark::service
