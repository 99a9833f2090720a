#pragma once

namespace earmark::cli {

class CommandLine;

void addSampleCommand(CommandLine& line);

} // namespace earmark::cli
