#include "app/cli/command_line.h"

#include "core/base/paths.h"

#include <string>
#include <vector>

namespace earmark::cli {

namespace {

/// The app of the last verb or group that was understood.
const CLI::App& lastUnderstood(const CLI::App& root) {
    const CLI::App* last = &root;
    while (!last->get_subcommands().empty())
        last = last->get_subcommands().front();
    return *last;
}

/// "coaching action"; empty for the whole line.
std::string pathOf(const CLI::App& group) {
    const CLI::App* parent = group.get_parent();
    if (parent == nullptr) return {};
    const std::string above = pathOf(*parent);
    return above.empty() ? group.get_name() : above + " " + group.get_name();
}

std::string verbsOf(const CLI::App& group) {
    std::string names;
    for (const CLI::App* verb : group.get_subcommands([](const CLI::App*) { return true; }))
        names += (names.empty() ? "" : ", ") + verb->get_name();
    return names;
}

/// What stands where a verb of `group` should: nothing, a word or an option that does not exist.
std::string missingVerb(const CLI::App& root, const CLI::App& group) {
    const std::string of = &group == &root ? "" : "'" + pathOf(group) + "' ";
    const std::vector<std::string> unknown = root.remaining(true);
    const std::string after = "; there are " + verbsOf(group);
    if (unknown.empty()) return of + (of.empty() ? "a command is missing" : "needs a command") + after;
    if (unknown.front().starts_with('-'))
        return "there is no option '" + unknown.front() + "', and " + of +
               (of.empty() ? "the command is missing" : "needs a command") + after;
    return of + (of.empty() ? "there is no command '" : "has no command '") + unknown.front() + "'" + after;
}

/// An empty name, as of a variable that is not set, must not lead to the default store.
std::string noStoreName(std::string& path) {
    return path.empty() ? "names no file; give the store's file, or leave --store out for the default one"
                        : "";
}

void addStoreOption(CLI::App& app, std::string& path) {
    app.add_option("--store", path, "The store's file (default: the one in your data folder)")
        ->check(CLI::Validator(noStoreName, {}, "store"))
        ->type_name("FILE");
}

} // namespace

CommandLine::CommandLine()
    : m_app(
          "Earmark judges the quality of recorded calls. Results go to standard output as JSON, messages to "
          "standard error.",
          "earmark-cli") {
    m_app.set_version_flag("--version", programVersion(), "Print the program's version");
    m_app.require_subcommand(1);
    m_app.fallthrough();
    addStoreOption(m_app, m_store);
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
    addStoreOption(verb, m_store);
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
    } catch (const CLI::RequiredError& error) {
        const CLI::App& last = lastUnderstood(m_app);
        if (last.get_require_subcommand_min() == 0)
            m_app.exit(error);
        else
            console.say(missingVerb(m_app, last));
        return ExitCode::WrongUsage;
    } catch (const CLI::ParseError& error) {
        return m_app.exit(error) == 0 ? console.finish(ExitCode::Fine) : ExitCode::WrongUsage;
    }
    Context context{console, clock, m_store.empty() ? defaultStorePath() : std::filesystem::path(m_store)};
    return m_chosen(context);
}

} // namespace earmark::cli
