#pragma once

#include "app/cli/command_line.h"

namespace earmark::cli {

/// "call format": says what a recording without a header is.
void addCallCommand(CommandLine& line);

} // namespace earmark::cli
