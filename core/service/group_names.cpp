#include "core/service/group_names.h"

#include "core/storage/fact_store.h"
#include "core/storage/roster_store.h"

#include <algorithm>

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
        m_labels.emplace(code, Label{text, text, {text, text}, {}});
    }
}

void GroupNames::takeTeams(storage::Connection& connection) {
    std::unordered_map<TeamId, model::Team> teams;
    for (model::Team& team : storage::RosterStore(connection).teams())
        teams.emplace(team.id, std::move(team));
    for (const auto& [code, id] : storage::FactStore(connection).ids<TeamId>(FactCodeKind::Team))
        if (const auto team = teams.find(id); team != teams.end())
            m_labels.emplace(code, Label{id.toString(), team->second.key, team->second.name, {}});
}

void GroupNames::takeAgents(storage::Connection& connection, Day day) {
    const storage::RosterStore roster(connection);
    std::unordered_map<TeamId, LocalizedText> teams;
    for (const model::Team& team : roster.teams())
        teams.emplace(team.id, team.name);
    const std::vector<storage::NamedAgent> agents = roster.agentsOn(day); // by id
    const auto codes = storage::FactStore(connection).ids<AgentId>(FactCodeKind::Agent);
    m_labels.reserve(codes.size());
    for (const auto& [code, id] : codes) {
        const auto agent = std::ranges::lower_bound(agents, id, {}, &storage::NamedAgent::id);
        if (agent == agents.end() || agent->id != id) continue;
        Label& label = m_labels[code];
        label = {id.toString(), agent->number, {agent->name, agent->name}, {}};
        if (agent->team) label.teamName = teams.at(*agent->team);
    }
}

void GroupNames::takeInspectors(storage::Connection& connection) {
    std::unordered_map<InspectorId, model::Inspector> inspectors;
    for (model::Inspector& inspector : storage::RosterStore(connection).inspectors())
        inspectors.emplace(inspector.id, std::move(inspector));
    for (const auto& [code, id] : storage::FactStore(connection).ids<InspectorId>(FactCodeKind::Inspector))
        if (const auto found = inspectors.find(id); found != inspectors.end()) {
            const auto& [inspectorId, key, name] = found->second;
            m_labels.emplace(code, Label{id.toString(), key, {name, name}, {}});
        }
}

GroupFigures GroupNames::of(std::int64_t code) const {
    const auto found = m_labels.find(code);
    if (found == m_labels.end()) return {};
    const auto& [id, number, name, teamName] = found->second;
    return {id, number, name, teamName, {}};
}

} // namespace earmark::service
