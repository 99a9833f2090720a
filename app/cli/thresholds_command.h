#pragma once

#include "app/cli/command_line.h"

namespace earmark::cli {

/// "thresholds": from where on something in a recording is an event, for all queues or for one.
void addThresholdsCommand(CommandLine& line);

} // namespace earmark::cli
