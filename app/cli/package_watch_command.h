#pragma once

namespace CLI {
class App;
}

namespace earmark::cli {

class CommandLine;

/// "package watch".
void addPackageWatchCommand(CommandLine& line, CLI::App& group);

} // namespace earmark::cli
