#pragma once

#include "app/cli/command_line.h"

namespace earmark::cli {

/// card from-table: a card out of a spreadsheet, with what was understood.
void addCardTableVerb(CommandLine& line, CLI::App& group);

} // namespace earmark::cli
