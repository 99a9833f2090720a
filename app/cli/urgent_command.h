#pragma once

#include "app/cli/command_line.h"

namespace earmark::cli {

/// "urgent": findings that cannot wait.
void addUrgentCommand(CommandLine& line);

} // namespace earmark::cli
