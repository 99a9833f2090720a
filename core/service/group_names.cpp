#include "core/service/group_names.h"

#include "core/storage/fact_store.h"
#include "core/storage/roster_store.h"

#include <algorithm>

namespace earmark::service {

namespace {

using reporting::GroupFigures;
using storage::FactCodeKind;

using Named = std::unordered_map<Uuid, GroupFigures>;

Named teams(const storage::RosterStore& roster) {
    Named named;
    for (const model::Team& team : roster.teams())
        named[team.id.uuid] = {team.id.toString(), team.key, team.name, {}, {}};
    return named;
}

Named agents(const storage::RosterStore& roster, Day day) {
    const Named teamsById = teams(roster);
    Named named;
    for (const model::Agent& agent : roster.agents()) {
        GroupFigures& group = named[agent.id.uuid];
        group.id = agent.id.toString();
        group.number = agent.number;
        group.name = {agent.name, agent.name};
        if (const auto team = agent.teamOn(day)) group.teamName = teamsById.at(team->uuid).name;
    }
    return named;
}

Named inspectors(const storage::RosterStore& roster) {
    Named named;
    for (const model::Inspector& inspector : roster.inspectors())
        named[inspector.id.uuid] = {
            inspector.id.toString(), inspector.key, {inspector.name, inspector.name}, {}, {}};
    return named;
}

Named peopleOf(Grouping grouping, const storage::RosterStore& roster, Day day) {
    return grouping == Grouping::Team    ? teams(roster)
           : grouping == Grouping::Agent ? agents(roster, day)
                                         : inspectors(roster);
}

FactCodeKind kindOf(Grouping grouping) {
    switch (grouping) {
    case Grouping::Team:
        return FactCodeKind::Team;
    case Grouping::Agent:
        return FactCodeKind::Agent;
    case Grouping::Queue:
        return FactCodeKind::Queue;
    case Grouping::CallType:
        return FactCodeKind::CallType;
    default:
        return FactCodeKind::Inspector;
    }
}

} // namespace

GroupNames::GroupNames(storage::Connection& connection, Grouping grouping, Day day) {
    const auto names = storage::FactStore(connection).names(kindOf(grouping));
    if (grouping == Grouping::Queue || grouping == Grouping::CallType) {
        for (const auto& [code, name] : names) {
            const std::string text(name.begin(), name.end());
            m_groups.emplace(code, GroupFigures{text, text, {text, text}, {}, {}});
        }
        return;
    }
    const Named named = peopleOf(grouping, storage::RosterStore(connection), day);
    for (const auto& [code, name] : names) {
        Uuid id;
        std::ranges::copy_n(name.begin(), static_cast<std::ptrdiff_t>(std::min(name.size(), id.bytes.size())),
                            id.bytes.begin());
        const auto found = named.find(id);
        if (found != named.end()) m_groups.emplace(code, found->second);
    }
}

GroupFigures GroupNames::of(std::int64_t code) const {
    const auto found = m_groups.find(code);
    return found != m_groups.end() ? found->second : GroupFigures{};
}

} // namespace earmark::service
