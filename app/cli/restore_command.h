#pragma once

namespace earmark::cli {

class CommandLine;

void addRestoreCommand(CommandLine& line);

} // namespace earmark::cli
