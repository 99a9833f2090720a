#pragma once

#include "app/cli/console.h"
#include "core/base/clock.h"

#include <CLI/CLI.hpp>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>

namespace earmark::cli {

/// What every command works with.
struct Context {
    Console& console;
    const Clock& clock;
    std::filesystem::path storePath;
};

/// The words of the command line: verbs declare their options here, and the chosen one is run after the
/// whole line has been understood.
class CommandLine {
public:
    using Action = std::function<ExitCode(Context&)>;

    CommandLine();

    CLI::App& root() { return m_app; }
    /// A verb below `parent` that does `action`.
    CLI::App& addVerb(CLI::App& parent, const std::string& name, const std::string& description,
                      Action action);
    /// The same for a verb that works on the store: it takes --store, as the whole line does.
    CLI::App& addStoreVerb(CLI::App& parent, const std::string& name, const std::string& description,
                           Action action);
    /// A verb that only groups others: "card lint".
    CLI::App& addGroup(const std::string& name, const std::string& description);
    CLI::App& addGroup(CLI::App& parent, const std::string& name, const std::string& description);

    /// Parses and runs. Wrong usage is said on the message stream and gives WrongUsage.
    ExitCode run(int argc, char** argv, Console& console, const Clock& clock);

private:
    CLI::App m_app;
    std::string m_store;
    Action m_chosen;
};

} // namespace earmark::cli
