#include "core/service/import_planner.h"

#include "core/exchange/cell_text.h"
#include "core/exchange/table_reader.h"

#include <algorithm>
#include <system_error>
#include <unordered_map>

namespace earmark::service {

namespace {

namespace fs = std::filesystem;
using exchange::CallEntry;
using exchange::FindingKind;
using exchange::ListField;
using exchange::pathFromText;
using exchange::pathText;

/// The folder as the store keeps it: absolute, without "..", no slash at the end.
fs::path tidyRoot(const fs::path& root) {
    std::error_code failed;
    const fs::path absolute = fs::absolute(root, failed).lexically_normal();
    return absolute.has_filename() ? absolute : absolute.parent_path();
}

bool isWindowsAbsolute(const std::string& path) {
    return path.size() > 2 && path[1] == ':' && path[2] == '/';
}

} // namespace

CallPlanner::CallPlanner(ImportDirectory directory, IdSource& ids, const Zone& zone,
                         const ImportService::CallOptions& options, Place place)
    : m_directory(std::move(directory))
    , m_ids(ids)
    , m_zone(zone)
    , m_root(tidyRoot(options.recordings))
    , m_rootText(pathText(m_root))
    , m_unknownAgents(options.unknownAgents)
    , m_sides(options.sides)
    , m_place(std::move(place)) {}

CallImportPlan CallPlanner::plan(exchange::CallListReading reading, bool checkFiles, Progress& progress) {
    m_plan.findings = std::move(reading.findings);
    m_plan.rows = reading.rows;
    m_plan.badRows = reading.badRows;
    m_plan.recordings.reserve(reading.calls.size());
    for (CallEntry& call : reading.calls) {
        if (progress.cancelled()) break;
        if (!take(call, checkFiles)) ++m_plan.badRows;
        progress.advance();
    }
    m_plan.findings.sort();
    return std::move(m_plan);
}

bool CallPlanner::take(CallEntry& call, bool checkFiles) {
    model::Recording recording;
    const bool known = takeTeam(call, recording) && takeAgent(call, recording);
    const bool lookForFile = checkFiles && known; // a row that is left out needs no remark on its file
    const bool placed =
        takePath(call, ListField::RecordingFile, call.file, lookForFile, recording.path) &&
        (call.customerFile.empty() ||
         takePath(call, ListField::CustomerFile, call.customerFile, lookForFile, recording.customerPath));
    if (!placed || !known) return false;
    recording.id = m_ids.make<RecordingId>();
    recording.root = m_rootText;
    recording.startedAt = call.startedAt;
    recording.direction = call.direction;
    recording.callNumber = std::move(call.callNumber);
    recording.queue = std::move(call.queue);
    recording.callType = std::move(call.callType);
    recording.customerNumber = std::move(call.customerNumber);
    recording.customFields = std::move(call.customFields);
    recording.sides = recording.customerPath.empty() ? m_sides : model::SideLayout::PairOfFiles;
    m_plan.recordings.push_back(std::move(recording));
    return true;
}

bool CallPlanner::takePath(const CallEntry& call, ListField field, const std::string& written, bool checkFile,
                           std::string& path) {
    const bool absolute = written.starts_with('/') || isWindowsAbsolute(written);
    const fs::path below = absolute ? pathFromText(written).lexically_normal().lexically_relative(m_root)
                                    : pathFromText(written).lexically_normal();
    path = pathText(below);
    if (path.empty() || path == "." || path == ".." || path.starts_with("../") || below.is_absolute() ||
        (absolute && isWindowsAbsolute(path))) {
        note(FindingKind::PathOutsideRoot, call, field, exchange::shownText(written));
        return false;
    }
    std::error_code failed;
    if (checkFile && !fs::is_regular_file(m_root / below, failed))
        note(FindingKind::RecordingMissing, call, field, exchange::shownText(path));
    return true;
}

bool CallPlanner::takeTeam(const CallEntry& call, model::Recording& recording) {
    if (call.team.empty()) return true;
    if (const model::Team* team = m_directory.team(call.team)) {
        recording.team = team->id;
        return true;
    }
    if (m_unknownAgents == UnknownAgents::Refuse) {
        note(FindingKind::UnknownTeam, call, ListField::Team, exchange::shownText(call.team));
        return false;
    }
    const model::Team team{m_ids.make<TeamId>(), call.team, {call.team, {}}, {}};
    m_directory.add(team);
    m_plan.newTeams.push_back(team);
    recording.team = team.id;
    return true;
}

bool CallPlanner::takeAgent(const CallEntry& call, model::Recording& recording) {
    if (const model::Agent* agent = m_directory.agent(call.agent)) {
        recording.agent = agent->id;
        if (!recording.team) recording.team = agent->teamOn(m_zone.dayOf(call.startedAt));
        return true;
    }
    if (m_unknownAgents == UnknownAgents::Refuse) {
        note(FindingKind::UnknownAgent, call, ListField::Agent, exchange::shownText(call.agent),
             m_directory.withOtherZeros(call.agent));
        return false;
    }
    model::Agent agent{
        m_ids.make<AgentId>(), call.agent, {}, call.agentName.empty() ? call.agent : call.agentName, {}};
    if (recording.team) agent.memberships.push_back({*recording.team, m_zone.dayOf(call.startedAt)});
    recording.agent = agent.id;
    m_directory.add(agent);
    m_plan.newAgents.push_back(std::move(agent));
    return true;
}

void CallPlanner::note(FindingKind kind, const CallEntry& call, ListField field, std::string value,
                       std::string detail) {
    exchange::Finding finding = m_place(call, field);
    finding.kind = kind;
    finding.value = std::move(value);
    finding.detail = std::move(detail);
    m_plan.findings.add(std::move(finding));
}

namespace {

/// Merges a roster file into the stored roster.
class RosterMerger {
public:
    RosterMerger(RosterService::Roster stored, IdSource& ids, Day today)
        : m_stored(std::move(stored))
        , m_ids(ids)
        , m_today(today) {}

    RosterImportPlan plan(exchange::RosterReading reading) {
        m_plan.findings = std::move(reading.findings);
        m_plan.findings.sort();
        m_plan.rows = reading.rows;
        m_plan.badRows = reading.badRows;
        for (const exchange::TeamEntry& team : reading.teams)
            takeTeam(team);
        for (const exchange::PersonEntry& agent : reading.agents)
            takeAgent(agent);
        for (const exchange::PersonEntry& inspector : reading.inspectors)
            takeInspector(inspector);
        return std::move(m_plan);
    }

private:
    void takeTeam(const exchange::TeamEntry& entry) {
        const auto known = std::ranges::find_if(m_stored.teams, [&](const model::Team& team) {
            return team.key == entry.key || team.name.en == entry.key || team.name.zh == entry.key;
        });
        model::Team team = known != m_stored.teams.end() ? *known : model::Team{};
        if (known == m_stored.teams.end()) {
            team.id = m_ids.make<TeamId>();
            team.key = entry.key;
            ++m_plan.newTeams;
        }
        if (!entry.englishName.empty()) team.name.en = entry.englishName;
        if (!entry.chineseName.empty()) team.name.zh = entry.chineseName;
        if (!entry.leader.empty()) team.leader = entry.leader;
        m_teamIds[entry.key] = team.id;
        m_plan.roster.teams.push_back(std::move(team));
    }

    void takeAgent(const exchange::PersonEntry& entry) {
        const auto known = std::ranges::find(m_stored.agents, entry.number, &model::Agent::number);
        const bool isNew = known == m_stored.agents.end();
        model::Agent agent = isNew ? model::Agent{} : *known;
        if (isNew) {
            agent.id = m_ids.make<AgentId>();
            agent.number = entry.number;
            agent.name = entry.number;
            ++m_plan.newAgents;
        }
        if (!entry.name.empty()) agent.name = entry.name;
        if (!entry.extension.empty()) agent.extension = entry.extension;
        for (const exchange::MoveEntry& move : entry.moves)
            takeMove(agent, move);
        m_plan.roster.agents.push_back(std::move(agent));
    }

    void takeMove(model::Agent& agent, const exchange::MoveEntry& move) {
        const TeamId team = m_teamIds.at(move.team);
        if (!move.since && !agent.memberships.empty()) {
            // A list without days says where the agent is now; a move of that kind begins today.
            if (agent.memberships.back().team != team) setMembership(agent, {team, m_today});
            return;
        }
        setMembership(agent, {team, move.since.value_or(Day{})});
    }

    static void setMembership(model::Agent& agent, model::Membership membership) {
        const auto at =
            std::ranges::lower_bound(agent.memberships, membership.from, {}, &model::Membership::from);
        if (at != agent.memberships.end() && at->from == membership.from)
            *at = membership;
        else
            agent.memberships.insert(at, membership);
    }

    void takeInspector(const exchange::PersonEntry& entry) {
        const auto known = std::ranges::find(m_stored.inspectors, entry.number, &model::Inspector::key);
        const bool isNew = known == m_stored.inspectors.end();
        model::Inspector inspector =
            isNew ? model::Inspector{m_ids.make<InspectorId>(), entry.number, entry.number} : *known;
        if (isNew) ++m_plan.newInspectors;
        if (!entry.name.empty()) inspector.name = entry.name;
        m_plan.roster.inspectors.push_back(std::move(inspector));
    }

    RosterService::Roster m_stored;
    IdSource& m_ids;
    Day m_today;
    RosterImportPlan m_plan;
    std::unordered_map<std::string, TeamId> m_teamIds;
};

} // namespace

RosterImportPlan planRosterOf(exchange::RosterReading reading, RosterService::Roster stored, IdSource& ids,
                              Day today) {
    return RosterMerger(std::move(stored), ids, today).plan(std::move(reading));
}

} // namespace earmark::service
