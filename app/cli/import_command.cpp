#include "app/cli/import_command.h"

#include "app/cli/format_names.h"
#include "app/cli/import_options.h"
#include "app/cli/import_words.h"
#include "app/cli/open_store.h"
#include "app/cli/planned_import.h"
#include "core/exchange/cell_text.h"
#include "core/exchange/table_reader.h"
#include "core/service/import_service.h"

#include <algorithm>

namespace earmark::cli {

namespace {

using exchange::ListKind;
using service::ImportService;

constexpr const char* kByExtension = "extension";

constexpr std::pair<const char*, exchange::Encoding> kEncodings[] = {
    {"utf-8", exchange::Encoding::Utf8},
    {"utf-16le", exchange::Encoding::Utf16LittleEndian},
    {"utf-16be", exchange::Encoding::Utf16BigEndian},
    {"gb18030", exchange::Encoding::Gb18030},
    {"big5", exchange::Encoding::Big5},
    {"windows-1252", exchange::Encoding::Windows1252},
};

ImportService::CallOptions callOptions(const ImportOptions& options, std::filesystem::path recordings) {
    ImportService::CallOptions chosen;
    chosen.recordings = std::move(recordings);
    if (options.addUnknownAgents) chosen.unknownAgents = service::UnknownAgents::Add;
    if (options.agentSide == "left") chosen.sides = model::SideLayout::AgentLeft;
    if (options.agentSide == "right") chosen.sides = model::SideLayout::AgentRight;
    return chosen;
}

Result<exchange::Table> readList(const ImportOptions& options, Progress& progress) {
    exchange::ReadOptions reading;
    for (const auto& [name, encoding] : kEncodings)
        if (options.encoding == name) reading.encoding = encoding;
    if (!options.sheet.empty()) reading.sheet = options.sheet;
    return exchange::readTable(exchange::pathFromText(options.from), reading, &progress);
}

/// "Agent no.=agent", "Product=custom:product", "Notes=ignore".
Result<void> applyColumn(const std::string& text, const exchange::Table& table,
                         exchange::ListMapping& mapping) {
    const std::size_t equals = text.rfind('=');
    if (equals == std::string::npos)
        return Error{ErrorCode::InvalidArgument, text, "a column is told as HEADING=FIELD"};
    const std::string heading = text.substr(0, equals);
    const std::string field = text.substr(equals + 1);
    constexpr std::string_view kCustom = "custom:";
    exchange::ColumnUse use;
    if (field.starts_with(kCustom)) {
        use = {exchange::ListField::Custom, field.substr(kCustom.size())};
    } else if (const auto known = exchange::listFieldFromName(field)) {
        use.field = *known;
        if (*known == exchange::ListField::Custom) use.customKey = exchange::customKeyOf(heading);
    } else {
        return Error{ErrorCode::InvalidArgument, field, "there is no such field; docs/cli.md lists them"};
    }
    for (std::size_t column = 0; column < mapping.columns.size(); ++column) {
        if (table.cell(mapping.headerRow, column) != heading) continue;
        mapping.columns[column] = use;
        return {};
    }
    return Error{ErrorCode::NotFound, heading, "the list has no column with this heading"};
}

Result<exchange::ListMapping> mappingOf(const ImportService& import, const exchange::Table& table,
                                        ListKind kind, const ImportOptions& options) {
    auto mapping = import.mappingFor(table, kind);
    if (!mapping) return mapping;
    for (const std::string& column : options.columns)
        if (const auto applied = applyColumn(column, table, *mapping); !applied) return applied.error();
    return mapping;
}

ExitCode importCalls(Context& context, const ImportOptions& options) {
    auto workspace = openStore(context);
    if (!workspace) return context.console.fail(workspace.error());
    Progress progress;
    const auto table = readList(options, progress);
    if (!table) return context.console.fail(table.error());
    ImportService import(**workspace);
    const auto mapping = mappingOf(import, *table, ListKind::Calls, options);
    if (!mapping) return context.console.fail(mapping.error());
    const std::filesystem::path list = exchange::pathFromText(options.from);
    const std::filesystem::path folder =
        options.recordings.empty() ? list.parent_path() : exchange::pathFromText(options.recordings);
    std::error_code ignored;
    const auto plan = import.planCalls(
        *table, *mapping, callOptions(options, std::filesystem::absolute(folder, ignored)), progress);
    if (!plan) return context.console.fail(plan.error());
    ImportOutcome outcome;
    outcome.from = options.from;
    outcome.table = &*table;
    outcome.mapping = &*mapping;
    const ExitCode code = importPlannedCalls(context, **workspace, options, *plan, outcome);
    if (code == ExitCode::Fine && !options.dryRun) (void)import.remember(*table, *mapping);
    return code;
}

ExitCode importRoster(Context& context, const ImportOptions& options) {
    auto workspace = openStore(context);
    if (!workspace) return context.console.fail(workspace.error());
    Progress progress;
    const auto table = readList(options, progress);
    if (!table) return context.console.fail(table.error());
    ImportService import(**workspace);
    const auto mapping = mappingOf(import, *table, ListKind::Roster, options);
    if (!mapping) return context.console.fail(mapping.error());
    const auto plan = import.planRoster(*table, *mapping, progress);
    if (!plan) return context.console.fail(plan.error());
    ImportOutcome outcome;
    outcome.from = options.from;
    outcome.table = &*table;
    outcome.mapping = &*mapping;
    outcome.findings = &plan->findings;
    outcome.rows = plan->rows;
    outcome.badRows = plan->badRows;
    if (options.dryRun) return printOutcome(context.console, options, outcome, std::nullopt);
    const auto imported = import.importRoster(*plan, badRows(options));
    if (!imported) return printOutcome(context.console, options, outcome, imported.error());
    outcome.imported = *imported;
    (void)import.remember(*table, *mapping);
    return printOutcome(context.console, options, outcome, std::nullopt);
}

ImportOutcome::Headerless headerlessOf(const service::CallImportPlan& plan, const std::string& word) {
    const auto told = std::ranges::count_if(
        plan.recordings, [](const model::Recording& recording) { return !recording.soundFormat.empty(); });
    return {word.empty() ? kByExtension : word, static_cast<std::size_t>(told)};
}

/// What the person says, else as last time; where nobody says how the names are made, as the roster knows the
/// agents in them.
Result<service::FolderNaming> namingFor(Console& console, const ImportService& import,
                                        const exchange::FolderListing& listing,
                                        const ImportOptions& options) {
    auto naming = import.folderNaming();
    if (!naming) return naming;
    if (!options.pairs.empty()) naming->sidePairs = options.pairs;
    if (!options.format.empty())
        naming->soundFormat = options.format == kByExtension ? std::string() : options.format;
    if (!options.pattern.empty()) {
        naming->pattern = options.pattern;
        return naming;
    }
    auto fitted = import.fitted(*naming, listing);
    if (fitted && fitted->pattern != naming->pattern)
        console.say("the names are read as " + fitted->pattern +
                    ", since the roster knows their agents so; --pattern says otherwise");
    return fitted;
}

ExitCode importFolder(Context& context, const ImportOptions& options) {
    auto workspace = openStore(context);
    if (!workspace) return context.console.fail(workspace.error());
    ImportService import(**workspace);
    Progress progress;
    std::error_code ignored;
    const auto root = std::filesystem::absolute(exchange::pathFromText(options.from), ignored);
    const exchange::FolderListing listing = exchange::listRecordings(root, progress);
    const auto naming = namingFor(context.console, import, listing, options);
    if (!naming) return context.console.fail(naming.error());
    const auto pattern = exchange::FilePattern::parse(naming->pattern);
    if (const auto* wrong = std::get_if<exchange::Finding>(&pattern))
        return context.console.fail(exchange::toError(*wrong));
    const auto pairs = exchange::sidePairsOf(naming->sidePairs);
    if (const auto* wrong = std::get_if<exchange::Finding>(&pairs))
        return context.console.fail(exchange::toError(*wrong));
    ImportService::CallOptions chosen = callOptions(options, root);
    chosen.soundFormat = naming->soundFormat;
    const auto plan = import.planFolder(listing, std::get<exchange::FilePattern>(pattern),
                                        std::get<std::vector<exchange::SidePair>>(pairs), chosen, progress);
    if (!plan) return context.console.fail(plan.error());
    ImportOutcome outcome;
    outcome.from = exchange::escapedName(options.from);
    outcome.headerless = headerlessOf(*plan, naming->soundFormat);
    outcome.pattern = naming->pattern;
    if (plan->rows == 0 && !plan->findings.wholeFile()) context.console.say(noRecordings(listing));
    const ExitCode code = importPlannedCalls(context, **workspace, options, *plan, outcome);
    if (code == ExitCode::Fine && !options.dryRun) (void)import.remember(*naming);
    return code;
}

void addRowOptions(CLI::App& verb, ImportOptions& options) {
    verb.add_flag("--leave-out-bad-rows", options.leaveOutBadRows,
                  "Import the good rows where others have errors");
    verb.add_flag("--dry-run", options.dryRun, "Only say what would be imported; errors give exit status 3");
}

void addListOptions(CLI::App& verb, ImportOptions& options) {
    std::vector<std::string> names;
    for (const auto& [name, encoding] : kEncodings)
        names.emplace_back(name);
    verb.add_option("FILE", options.from, "A CSV text or an XLSX workbook")->required();
    verb.add_option("--column", options.columns, "What a column holds, where its heading does not tell")
        ->type_name("HEADING=FIELD");
    verb.add_option("--sheet", options.sheet, "The sheet of a workbook (default: the first with cells)");
    verb.add_option("--encoding", options.encoding, "Of a text (default: detected)")
        ->check(CLI::IsMember(names));
    addRowOptions(verb, options);
}

void addCallOptions(CLI::App& verb, ImportOptions& options) {
    verb.add_flag("--add-unknown-agents", options.addUnknownAgents,
                  "Add agents and teams that the roster does not know");
    verb.add_option("--agent-side", options.agentSide, "The agent's channel, in files that have both sides")
        ->check(CLI::IsMember({"left", "right"}));
    verb.add_flag("--no-scan", options.noScan, "Do not look at the recordings' files now");
}

} // namespace

void addImportCommand(CommandLine& line) {
    const auto options = std::make_shared<ImportOptions>();
    CLI::App& group = line.addGroup("import", "Take in call lists, rosters and folders of recordings");

    CLI::App& calls = line.addStoreVerb(group, "calls", "Import a call list", [options](Context& context) {
        return importCalls(context, *options);
    });
    addListOptions(calls, *options);
    calls
        .add_option("--recordings", options->recordings,
                    "The folder that the list's paths start from (default: the list's own)")
        ->type_name("DIR");
    addCallOptions(calls, *options);

    CLI::App& roster =
        line.addStoreVerb(group, "roster", "Import teams, agents, their moves, and inspectors",
                          [options](Context& context) { return importRoster(context, *options); });
    addListOptions(roster, *options);

    CLI::App& folder =
        line.addStoreVerb(group, "folder", "Import recordings whose file names carry the call's data",
                          [options](Context& context) { return importFolder(context, *options); });
    folder.add_option("DIR", options->from, "The folder")->required();
    folder.add_option("--pattern", options->pattern,
                      "How names are made, such as {date}_{time}_{agent}_{customer}_{direction} "
                      "(default: as last time)");
    folder.add_option("--pairs", options->pairs,
                      "Endings of two files of one call, such as _agent/_customer");
    folder
        .add_option("--format", options->format,
                    "What files without a header are; 'extension' goes by their extension "
                    "(default: as last time)")
        ->check(CLI::IsMember(formatNames(kByExtension)));
    addRowOptions(folder, *options);
    addCallOptions(folder, *options);
}

} // namespace earmark::cli
