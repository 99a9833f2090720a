#include "app/cli/command_line.h"

#include "core/base/paths.h"

#include <iostream>

namespace earmark::cli {

CommandLine::CommandLine()
    : m_app(
          "Earmark judges the quality of recorded calls. Results go to standard output as JSON, messages to "
          "standard error.",
          "earmark-cli") {
    m_app.set_version_flag("--version", programVersion(), "Print the program's version");
    m_app.require_subcommand(1);
    m_app.fallthrough();
    m_app.add_option("--store", m_store, "The store's file (default: the one in your data folder)")
        ->type_name("FILE");
    m_app.footer("Exit status: 0 fine, 1 the work failed, 2 wrong usage, 3 findings (card lint, card diff, "
                 "verify, repair).");
}

CLI::App& CommandLine::addVerb(CLI::App& parent, const std::string& name, const std::string& description,
                               Action action) {
    CLI::App* verb = parent.add_subcommand(name, description);
    verb->require_subcommand(0);
    verb->footer("");
    verb->callback([this, chosen = std::move(action)] { m_chosen = chosen; });
    return *verb;
}

CLI::App& CommandLine::addStoreVerb(CLI::App& parent, const std::string& name, const std::string& description,
                                    Action action) {
    CLI::App& verb = addVerb(parent, name, description, std::move(action));
    verb.add_option("--store", m_store, "The store's file (default: the one in your data folder)")
        ->type_name("FILE");
    return verb;
}

CLI::App& CommandLine::addGroup(const std::string& name, const std::string& description) {
    return addGroup(m_app, name, description);
}

CLI::App& CommandLine::addGroup(CLI::App& parent, const std::string& name, const std::string& description) {
    CLI::App* group = parent.add_subcommand(name, description);
    group->require_subcommand(1);
    return *group;
}

ExitCode CommandLine::run(int argc, char** argv, Console& console, const Clock& clock) {
    try {
        m_app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return m_app.exit(error) == 0 ? console.finish(ExitCode::Fine) : ExitCode::WrongUsage;
    }
    Context context{console, clock, m_store.empty() ? defaultStorePath() : std::filesystem::path(m_store)};
    return m_chosen(context);
}

} // namespace earmark::cli
