#pragma once

#include "app/cli/command_line.h"
#include "core/service/workspace.h"

namespace earmark::cli {

/// Stores what figures rest on, after a command that changed evaluations: where nobody opens the window, each
/// report would have to make it anew. What fails is left to the reports.
void keepFigures(Context& context, service::Workspace& workspace);

} // namespace earmark::cli
