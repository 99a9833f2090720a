#pragma once

namespace earmark::cli {

class CommandLine;

void addAnalyseCommand(CommandLine& line);

} // namespace earmark::cli
