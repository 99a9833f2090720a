#include "core/service/group_names.h"

#include "core/storage/fact_store.h"
#include "core/storage/roster_store.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace earmark::service {

namespace {

using reporting::GroupFigures;
using storage::FactCodeKind;

} // namespace

GroupNames::GroupNames(storage::Connection& connection, Grouping grouping, Day day) {
    if (grouping == Grouping::Team)
        takeTeams(connection);
    else if (grouping == Grouping::Agent)
        takeAgents(connection, day);
    else if (grouping == Grouping::Inspector)
        takeInspectors(connection);
    else
        takeTexts(connection, grouping);
}

void GroupNames::takeTexts(storage::Connection& connection, Grouping grouping) {
    const FactCodeKind kind = grouping == Grouping::Queue ? FactCodeKind::Queue : FactCodeKind::CallType;
    for (const auto& [code, name] : storage::FactStore(connection).names(kind)) {
        const std::string text(name.begin(), name.end());
        put(code, {text, text, {text, text}, {}});
    }
}

void GroupNames::takeTeams(storage::Connection& connection) {
    std::unordered_map<TeamId, model::Team> teams;
    for (model::Team& team : storage::RosterStore(connection).teams())
        teams.emplace(team.id, std::move(team));
    for (const auto& [code, id] : storage::FactStore(connection).ids<TeamId>(FactCodeKind::Team))
        if (const auto team = teams.find(id); team != teams.end())
            put(code, {id.toString(), team->second.key, team->second.name, {}});
}

void GroupNames::takeAgents(storage::Connection& connection, Day day) {
    const storage::RosterStore roster(connection);
    std::unordered_map<TeamId, LocalizedText> teams;
    for (const model::Team& team : roster.teams())
        teams.emplace(team.id, team.name);
    const std::vector<storage::NamedAgent> agents = roster.agentsOn(day); // by id
    const auto codes = storage::FactStore(connection).ids<AgentId>(FactCodeKind::Agent);
    for (const auto& [code, id] : codes) {
        const auto agent = std::ranges::lower_bound(agents, id, {}, &storage::NamedAgent::id);
        if (agent == agents.end() || agent->id != id) continue;
        Label label{id.toString(), agent->number, {agent->name, agent->name}, {}};
        if (agent->team) label.teamName = teams.at(*agent->team);
        put(code, std::move(label));
    }
}

void GroupNames::takeInspectors(storage::Connection& connection) {
    std::unordered_map<InspectorId, model::Inspector> inspectors;
    for (model::Inspector& inspector : storage::RosterStore(connection).inspectors())
        inspectors.emplace(inspector.id, std::move(inspector));
    for (const auto& [code, id] : storage::FactStore(connection).ids<InspectorId>(FactCodeKind::Inspector))
        if (const auto found = inspectors.find(id); found != inspectors.end()) {
            const auto& [inspectorId, key, name] = found->second;
            put(code, {id.toString(), key, {name, name}, {}});
        }
}

void GroupNames::put(std::uint32_t code, Label label) {
    if (m_labels.size() <= code) m_labels.resize(code + 1);
    m_labels[code] = std::move(label);
}

const GroupNames::Label& GroupNames::labelOf(std::int64_t code) const {
    static const Label kNone;
    const auto place = static_cast<std::size_t>(code);
    return place < m_labels.size() ? m_labels[place] : kNone;
}

GroupFigures GroupNames::of(std::int64_t code) const {
    const auto& [id, number, name, teamName] = labelOf(code);
    return {id, number, name, teamName, {}};
}

} // namespace earmark::service
