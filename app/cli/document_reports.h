#pragma once

#include "app/cli/command_line.h"

namespace earmark::cli {

/// "report coaching", "weak-points", "inspector", "overview" and "cases": reports made of pages, for people.
void addDocumentReports(CommandLine& line, CLI::App& group);

} // namespace earmark::cli
