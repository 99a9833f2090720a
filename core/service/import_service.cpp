#include "core/service/import_service.h"

#include "core/audio/headerless_formats.h"
#include "core/base/text.h"
#include "core/exchange/cell_text.h"
#include "core/exchange/table_reader.h"
#include "core/service/import_planner.h"
#include "core/service/naming_proposal.h"
#include "core/storage/failure.h"
#include "core/storage/recording_store.h"
#include "core/storage/roster_store.h"
#include "core/storage/setting_store.h"
#include "core/storage/store.h"

#include <algorithm>
#include <map>
#include <set>
#include <system_error>

namespace earmark::service {

namespace {

using exchange::CallEntry;
using exchange::Finding;
using exchange::ListField;
using storage::Connection;
using storage::RecordingStore;
using storage::RosterStore;

constexpr const char* kPatternSetting = "import.folder.pattern";
constexpr const char* kPairsSetting = "import.folder.pairs";
constexpr const char* kFormatSetting = "import.folder.format";

Error cancelled() {
    return {ErrorCode::Cancelled, {}, {}};
}

/// Why a plan may not be carried out; nullopt when it may.
std::optional<Error> refusal(const exchange::FindingList& findings, std::size_t rows, std::size_t bad,
                             BadRows badRows) {
    if (!findings.wholeFile() && (bad == 0 || badRows == BadRows::LeaveOut)) return std::nullopt;
    for (const Finding& finding : findings.listed()) {
        if (!isError(finding.kind) || (findings.wholeFile() && !concernsWholeFile(finding.kind))) continue;
        const std::string count = findings.wholeFile()
                                      ? std::string()
                                      : std::to_string(bad) + " of " + std::to_string(rows) +
                                            " have errors; mend them, or leave them out; first: ";
        return Error{ErrorCode::InvalidArgument, finding.file, count + exchange::toError(finding).detail};
    }
    return Error{ErrorCode::InvalidArgument, {}, "rows have errors"};
}

/// Writes newcomers and calls in one go. Where somebody added the same agent or team since the plan was made,
/// that one is taken.
class CallWriter {
public:
    CallWriter(Connection& connection, const CallImportPlan& plan)
        : m_roster(connection)
        , m_recordings(connection)
        , m_plan(plan) {}

    Imported write(Progress& progress) {
        for (const model::Team& team : m_plan.newTeams)
            add(team);
        for (const model::Agent& agent : m_plan.newAgents)
            add(agent);
        for (const model::Recording& recording : m_plan.recordings) {
            if (progress.cancelled()) throw storage::Failure(cancelled());
            add(recording);
            progress.advance();
        }
        m_done.alreadyThere += m_plan.alreadyThere;
        m_done.leftOut = m_plan.badRows;
        m_done.changes.recordings = m_done.calls > 0;
        m_done.changes.roster = m_done.teams + m_done.agents > 0;
        return std::move(m_done);
    }

private:
    void add(const model::Team& team) {
        const auto known = m_roster.teamByKey(team.key);
        m_teams[team.id] = known ? known->id : team.id;
        if (known) return;
        m_roster.put(team);
        ++m_done.teams;
    }

    void add(model::Agent agent) {
        const auto known = m_roster.agentByNumber(agent.number);
        m_agents[agent.id] = known ? known->id : agent.id;
        if (known) return;
        for (model::Membership& membership : agent.memberships)
            membership.team = standing(m_teams, membership.team);
        m_roster.put(agent);
        ++m_done.agents;
    }

    void add(model::Recording recording) {
        if (m_recordings.atPlace(recording.root, recording.path)) {
            ++m_done.alreadyThere;
            return;
        }
        if (recording.agent) recording.agent = standing(m_agents, *recording.agent);
        if (recording.team) recording.team = standing(m_teams, *recording.team);
        m_recordings.insert(recording);
        m_done.recordings.push_back(recording.id);
        ++m_done.calls;
    }

    template <class AnyId>
    static AnyId standing(const std::map<AnyId, AnyId>& written, AnyId planned) {
        const auto found = written.find(planned);
        return found == written.end() ? planned : found->second;
    }

    RosterStore m_roster;
    RecordingStore m_recordings;
    const CallImportPlan& m_plan;
    std::map<TeamId, TeamId> m_teams; ///< planned → standing
    std::map<AgentId, AgentId> m_agents;
    Imported m_done;
};

/// Newcomers who have no call in a plan are not added for one.
void dropIdleNewcomers(CallImportPlan& plan) {
    std::set<AgentId> agents;
    std::set<TeamId> teams;
    for (const model::Recording& recording : plan.recordings) {
        if (recording.agent) agents.insert(*recording.agent);
        if (recording.team) teams.insert(*recording.team);
    }
    std::erase_if(plan.newAgents, [&](const model::Agent& agent) { return !agents.contains(agent.id); });
    for (const model::Agent& agent : plan.newAgents)
        for (const model::Membership& membership : agent.memberships)
            teams.insert(membership.team);
    std::erase_if(plan.newTeams, [&](const model::Team& team) { return !teams.contains(team.id); });
}

/// Leaves out of a plan what the store has already.
void dropKnown(Connection& connection, CallImportPlan& plan) {
    const RecordingStore store(connection);
    const auto known = std::erase_if(plan.recordings, [&](const model::Recording& recording) {
        return store.atPlace(recording.root, recording.path).has_value();
    });
    plan.alreadyThere = known;
    if (known > 0) dropIdleNewcomers(plan);
}

/// Where recordings lie is kept as text.
std::optional<Error> refusedFolder(const std::filesystem::path& folder) {
    const std::string text = exchange::pathText(folder);
    if (isPlainLine(text)) return std::nullopt;
    return Error{
        ErrorCode::InvalidArgument, exchange::escapedName(text),
        "the folder's name holds control characters or bytes that are no UTF-8 (each shown as \\xHH); "
        "rename it and import it again"};
}

Result<ImportDirectory> directoryOf(Workspace& workspace) {
    return workspace.store().read([](Connection& connection) {
        const RosterStore roster(connection);
        return ImportDirectory(roster.teams(), roster.agents());
    });
}

CallPlanner::Place placeInList(const exchange::Table& table, const exchange::ListMapping& mapping) {
    return [&](const CallEntry& call, ListField field) {
        Finding finding;
        finding.file = table.source.file;
        finding.row = call.row;
        finding.column = mapping.columnOf(field).value_or(exchange::kNoColumn);
        if (finding.column != exchange::kNoColumn)
            finding.heading = exchange::shownText(table.cell(mapping.headerRow, finding.column));
        return finding;
    };
}

Finding placeInFolder(const CallEntry& call, ListField) {
    Finding finding;
    finding.file = exchange::shownText(call.file);
    return finding;
}

/// Lets what the person said hold for the calls of whose files one has no header.
void takeWord(CallImportPlan& plan, const exchange::FolderListing& listing, const std::string& word) {
    for (model::Recording& recording : plan.recordings)
        if (listing.takesWord(recording.path) || listing.takesWord(recording.customerPath))
            recording.soundFormat = word;
}

/// How many of the first files of a list lie below a folder.
std::size_t filesFound(const std::filesystem::path& folder, const exchange::Table& table,
                       const exchange::ListMapping& mapping, std::size_t column) {
    constexpr std::size_t kRowsLookedAt = 20;
    std::size_t found = 0;
    const std::size_t end = std::min(table.rowCount(), mapping.headerRow + 1 + kRowsLookedAt);
    for (std::size_t row = mapping.headerRow + 1; row < end; ++row) {
        std::error_code failed;
        const std::string_view file = table.cell(row, column);
        if (!file.empty() && std::filesystem::is_regular_file(folder / exchange::pathFromText(file), failed))
            ++found;
    }
    return found;
}

std::vector<std::filesystem::path> foldersIn(const std::filesystem::path& folder) {
    constexpr std::size_t kFolders = 100;
    std::vector<std::filesystem::path> folders;
    std::error_code failed;
    for (std::filesystem::directory_iterator entries(folder, failed), end;
         !failed && entries != end && folders.size() < kFolders; entries.increment(failed))
        if (std::error_code ignored; entries->is_directory(ignored)) folders.push_back(entries->path());
    return folders;
}

Result<CallImportPlan> completed(Workspace& workspace, CallImportPlan plan, const Progress& progress) {
    if (progress.cancelled()) return cancelled();
    const Result<void> checked =
        workspace.store().read([&](Connection& connection) { dropKnown(connection, plan); });
    if (!checked) return checked.error();
    return plan;
}

} // namespace

Result<std::optional<std::string>> ImportService::setting(const std::string& name) const {
    return m_workspace.store().read(
        [&](Connection& connection) { return storage::SettingStore(connection).find(name); });
}

Result<void> ImportService::setSetting(const std::string& name, const std::string& value) {
    return m_workspace.store().write(
        [&](Connection& connection) { storage::SettingStore(connection).set(name, value); });
}

Result<exchange::ListMapping> ImportService::mappingFor(const exchange::Table& table,
                                                        exchange::ListKind kind) const {
    exchange::ListMapping proposed = exchange::proposedMapping(table, kind);
    const auto stored = setting("import.columns." + exchange::headerSignature(table, proposed));
    if (!stored) return stored.error();
    if (!*stored) return proposed;
    auto remembered = exchange::mappingFromText(**stored, table);
    return remembered ? std::move(*remembered) : std::move(proposed);
}

Result<void> ImportService::remember(const exchange::Table& table, const exchange::ListMapping& mapping) {
    const exchange::ListMapping proposed = exchange::proposedMapping(table, mapping.kind);
    return setSetting("import.columns." + exchange::headerSignature(table, proposed),
                      exchange::mappingToText(mapping));
}

Result<FolderNaming> ImportService::folderNaming() const {
    FolderNaming naming;
    const auto pattern = setting(kPatternSetting);
    const auto pairs = setting(kPairsSetting);
    const auto format = setting(kFormatSetting);
    if (!pattern) return pattern.error();
    if (!pairs) return pairs.error();
    if (!format) return format.error();
    if (*pattern) naming.pattern = **pattern;
    if (*pairs) naming.sidePairs = **pairs;
    if (*format && audio::isHeaderlessFormat(**format)) naming.soundFormat = **format; // later ones know more
    return naming;
}

Result<FolderNaming> ImportService::fitted(FolderNaming naming,
                                           const exchange::FolderListing& listing) const {
    const auto directory = directoryOf(m_workspace);
    if (!directory) return directory.error();
    naming.pattern = fittingPattern(naming, listing, *directory, m_workspace.zone());
    return naming;
}

Result<void> ImportService::remember(const FolderNaming& naming) {
    return m_workspace.store().write([&](Connection& connection) {
        storage::SettingStore settings(connection);
        settings.set(kPatternSetting, naming.pattern);
        settings.set(kPairsSetting, naming.sidePairs);
        settings.set(kFormatSetting, naming.soundFormat);
    });
}

std::filesystem::path ImportService::likelyRecordings(const std::filesystem::path& listFolder,
                                                      const exchange::Table& table,
                                                      const exchange::ListMapping& mapping) const {
    const auto column = mapping.columnOf(ListField::RecordingFile);
    if (!column) return listFolder;
    std::vector<std::filesystem::path> candidates = foldersIn(listFolder);
    const auto roots =
        m_workspace.store().read([](Connection& connection) { return RecordingStore(connection).roots(); });
    if (roots)
        for (const RecordingStore::Root& root : *roots)
            candidates.push_back(exchange::pathFromText(root.path));
    std::filesystem::path best = listFolder;
    std::size_t bestFound = filesFound(listFolder, table, mapping, *column);
    for (const std::filesystem::path& candidate : candidates)
        if (const std::size_t found = filesFound(candidate, table, mapping, *column); found > bestFound) {
            best = candidate;
            bestFound = found;
        }
    return best;
}

Result<CallImportPlan> ImportService::planCalls(const exchange::Table& table,
                                                const exchange::ListMapping& mapping,
                                                const CallOptions& options, Progress& progress) const {
    if (const auto refused = refusedFolder(options.recordings)) return *refused;
    auto directory = directoryOf(m_workspace);
    if (!directory) return directory.error();
    progress.setTotal(2 * static_cast<std::int64_t>(table.rowCount()));
    CallPlanner planner(std::move(*directory), m_workspace.ids(), m_workspace.zone(), options,
                        placeInList(table, mapping));
    return completed(
        m_workspace,
        planner.plan(exchange::readCallList(table, mapping, m_workspace.zone(), progress), true, progress),
        progress);
}

Result<CallImportPlan> ImportService::planFolder(const exchange::FolderListing& listing,
                                                 const exchange::FilePattern& pattern,
                                                 const std::vector<exchange::SidePair>& pairs,
                                                 const CallOptions& options, Progress& progress) const {
    const std::string& word = options.soundFormat;
    if (!word.empty() && !audio::isHeaderlessFormat(word))
        return Error{ErrorCode::InvalidArgument, word, "there is no such format of files without a header"};
    if (const auto refused = refusedFolder(listing.root)) return *refused;
    auto directory = directoryOf(m_workspace);
    if (!directory) return directory.error();
    const std::size_t files = listing.files.size() + (word.empty() ? 0 : listing.unnamed.size());
    progress.setTotal(2 * static_cast<std::int64_t>(files));
    CallOptions below = options;
    below.recordings = listing.root;
    CallPlanner planner(std::move(*directory), m_workspace.ids(), m_workspace.zone(), below, placeInFolder);
    auto reading = exchange::callsOfFolder(listing, pattern, pairs, word, m_workspace.zone(), progress);
    CallImportPlan plan = planner.plan(std::move(reading), false, progress);
    plan.badFiles = listing.findings.errors();
    if (!word.empty()) takeWord(plan, listing, word);
    return completed(m_workspace, std::move(plan), progress);
}

Result<RosterImportPlan> ImportService::planRoster(const exchange::Table& table,
                                                   const exchange::ListMapping& mapping,
                                                   Progress& progress) const {
    auto stored = m_workspace.store().read([](Connection& connection) {
        const RosterStore roster(connection);
        return RosterService::Roster{roster.teams(), roster.agents(), roster.inspectors()};
    });
    if (!stored) return stored.error();
    progress.setTotal(static_cast<std::int64_t>(table.rowCount()));
    auto reading = exchange::readRoster(table, mapping, progress);
    if (progress.cancelled()) return cancelled();
    const Day today = m_workspace.zone().dayOf(m_workspace.clock().now());
    return planRosterOf(std::move(reading), std::move(*stored), m_workspace.ids(), today);
}

Result<Imported> ImportService::importCalls(const CallImportPlan& plan, BadRows badRows, Progress& progress) {
    if (const auto refused = refusal(plan.findings, plan.rows, plan.badRows, badRows)) return *refused;
    progress.setTotal(static_cast<std::int64_t>(plan.recordings.size()));
    return m_workspace.store().write(
        [&](Connection& connection) { return CallWriter(connection, plan).write(progress); });
}

Result<Imported> ImportService::importRoster(const RosterImportPlan& plan, BadRows badRows) {
    if (const auto refused = refusal(plan.findings, plan.rows, plan.badRows, badRows)) return *refused;
    const auto saved = RosterService(m_workspace).save(plan.roster);
    if (!saved) return saved.error();
    Imported done;
    done.teams = plan.newTeams;
    done.agents = plan.newAgents;
    done.inspectors = plan.newInspectors;
    done.leftOut = plan.badRows;
    done.changes = *saved;
    return done;
}

} // namespace earmark::service
