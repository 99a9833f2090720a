#pragma once

namespace earmark::cli {

class CommandLine;

void addVersionCommand(CommandLine& line);

} // namespace earmark::cli
