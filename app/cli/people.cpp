#include "app/cli/people.h"

#include "app/cli/near_names.h"

namespace earmark::cli {

namespace {

/// `nameOf` gives how one of them is known.
template <class Person, class NameOf>
Error unknown(const char* what, const std::string& given, const std::vector<Person>& people, NameOf nameOf) {
    std::vector<KnownName> known;
    for (const Person& person : people)
        known.push_back(nameOf(person));
    return unknownName(what, given, std::move(known));
}

} // namespace

Result<TeamId> findTeam(const service::RosterService& roster, const std::string& name) {
    const auto teams = roster.teams();
    if (!teams) return teams.error();
    for (const model::Team& team : *teams)
        if (team.key == name || team.name.en == name || team.name.zh == name || team.id.toString() == name)
            return team.id;
    return unknown("team", name, *teams, [](const model::Team& team) {
        return KnownName{team.key, team.name.en.empty() ? team.name.zh : team.name.en};
    });
}

Result<AgentId> findAgent(const service::RosterService& roster, const std::string& name) {
    const auto byNumber = roster.findAgent(name);
    if (!byNumber) return byNumber.error();
    if (*byNumber) return (*byNumber)->id;
    const auto agents = roster.agents();
    if (!agents) return agents.error();
    for (const model::Agent& agent : *agents)
        if (agent.name == name || agent.id.toString() == name) return agent.id;
    return unknown("agent", name, *agents, [](const model::Agent& agent) {
        return KnownName{agent.number, agent.name};
    });
}

Result<InspectorId> findInspector(const service::RosterService& roster, const std::string& name) {
    const auto inspectors = roster.inspectors();
    if (!inspectors) return inspectors.error();
    for (const model::Inspector& inspector : *inspectors)
        if (inspector.key == name || inspector.name == name || inspector.id.toString() == name)
            return inspector.id;
    return unknown("inspector", name, *inspectors, [](const model::Inspector& inspector) {
        return KnownName{inspector.key, inspector.name};
    });
}

} // namespace earmark::cli
