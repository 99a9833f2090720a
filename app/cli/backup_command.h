#pragma once

namespace earmark::cli {

class CommandLine;

void addBackupCommand(CommandLine& line);

} // namespace earmark::cli
