#pragma once

namespace earmark::cli {

class CommandLine;

void addInitCommand(CommandLine& line);

} // namespace earmark::cli
