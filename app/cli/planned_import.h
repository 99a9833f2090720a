#pragma once

#include "app/cli/command_line.h"
#include "app/cli/import_json.h"
#include "app/cli/import_options.h"
#include "core/service/workspace.h"

#include <optional>

namespace earmark::cli {

/// Prints what came of it. Nothing written in spite of the wish: the reason on the message stream.
ExitCode printOutcome(Console& console, const ImportOptions& options, const ImportOutcome& outcome,
                      const std::optional<Error>& refused);

/// Imports planned calls, looks at their files, says what that showed and prints what came of it.
ExitCode importPlannedCalls(Context& context, service::Workspace& workspace, const ImportOptions& options,
                            const service::CallImportPlan& plan, ImportOutcome outcome);

} // namespace earmark::cli
