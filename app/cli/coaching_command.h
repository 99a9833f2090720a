#pragma once

#include "app/cli/command_line.h"

namespace earmark::cli {

/// "coaching": who is due, sessions planned, held and reviewed, and what was agreed in them.
void addCoachingCommand(CommandLine& line);

} // namespace earmark::cli
