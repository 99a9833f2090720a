#pragma once

#include "app/cli/command_line.h"

namespace earmark::cli {

/// "coaching list", "actions", "due" and "calendar".
void addCoachingListVerbs(CommandLine& line, CLI::App& coachingGroup);

} // namespace earmark::cli
