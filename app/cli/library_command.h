#pragma once

#include "app/cli/command_line.h"

namespace earmark::cli {

/// "card library" and "card templates": what the program ships for those who make cards. No store is touched.
void addLibraryVerbs(CommandLine& line, CLI::App& cardGroup);

} // namespace earmark::cli
