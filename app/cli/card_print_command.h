#pragma once

#include "app/cli/command_line.h"

namespace earmark::cli {

/// card print: a card for the wall, as HTML or PDF.
void addCardPrintVerb(CommandLine& line, CLI::App& group);

} // namespace earmark::cli
