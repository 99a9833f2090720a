#pragma once

#include "core/model/coaching_session.h"
#include "core/service/sample_maker.h"
#include "core/service/workspace.h"

#include <vector>

namespace earmark::service {

/// The coaching of the sample centre: from month 7 on, each month in each team, the agent who had most
/// findings in the month before; with actions on the two criteria that cost this agent most. Those of the
/// last months are not all done, and in each team a session is planned behind the last day.
Result<std::vector<model::CoachingSession>> sampleSessions(Workspace& workspace, SampleMaker& maker);

} // namespace earmark::service
