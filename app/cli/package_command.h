#pragma once

namespace earmark::cli {

class CommandLine;

/// "package export", "show", "import", "key", "trust", "distrust".
void addPackageCommand(CommandLine& line);

} // namespace earmark::cli
