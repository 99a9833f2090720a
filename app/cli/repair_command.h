#pragma once

namespace earmark::cli {

class CommandLine;

void addRepairCommand(CommandLine& line);

} // namespace earmark::cli
