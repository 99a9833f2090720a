#pragma once

#include "app/cli/command_line.h"
#include "core/service/coaching_service.h"

namespace earmark::cli {

/// "coaching action": what was agreed, and what came of it.
void addCoachingActionVerbs(CommandLine& line, CLI::App& coachingGroup);

/// A session with the names of its agent and team, as "coaching show" prints it.
Result<service::SessionRow> sessionRow(service::Workspace& workspace, const model::CoachingSession& session);
/// Prints what a change of a session gave.
ExitCode printChanged(Context& context,
                      const std::function<Result<service::SavedSession>(service::Workspace&)>& change);

} // namespace earmark::cli
