#pragma once

#include "app/cli/command_line.h"

namespace earmark::cli {

/// "training": the trainings that were given, and whether they helped.
void addTrainingCommand(CommandLine& line);

} // namespace earmark::cli
