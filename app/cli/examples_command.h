#pragma once

#include "app/cli/command_line.h"

namespace earmark::cli {

/// "examples": the case library.
void addExamplesCommand(CommandLine& line);

} // namespace earmark::cli
