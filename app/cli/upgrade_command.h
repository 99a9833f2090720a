#pragma once

#include "app/cli/command_line.h"

namespace earmark::cli {

void addUpgradeCommand(CommandLine& line);

} // namespace earmark::cli
