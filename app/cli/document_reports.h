#pragma once

#include "app/cli/command_line.h"

namespace earmark::cli {

/// "report coaching", "report weak-points" and "report inspection": reports made of pages, for people.
void addDocumentReports(CommandLine& line, CLI::App& group);

} // namespace earmark::cli
