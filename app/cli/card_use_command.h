#pragma once

#include "app/cli/command_line.h"

namespace earmark::cli {

/// Adds what says which call takes which card to the group "card": retire, restore, default, rules, choose.
void addCardUseVerbs(CommandLine& line, CLI::App& cardGroup);

} // namespace earmark::cli
