#pragma once

#include "app/cli/command_line.h"

namespace earmark::cli {

/// The verb "list" of the group `call`.
void addCallListVerb(CommandLine& line, CLI::App& group);

} // namespace earmark::cli
