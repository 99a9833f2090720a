#pragma once

#include "app/cli/command_line.h"

namespace earmark::cli {

/// The verbs of "card" that compare versions and try one: diff, try.
void addCardCompareVerbs(CommandLine& line, CLI::App& group);

} // namespace earmark::cli
