#include "app/cli/people.h"

namespace earmark::cli {

namespace {

Error unknown(const char* what, const std::string& name) {
    return {ErrorCode::NotFound, name,
            std::string("the store has no such ") + what + "; import a roster that names it"};
}

} // namespace

Result<TeamId> findTeam(const service::RosterService& roster, const std::string& name) {
    const auto teams = roster.teams();
    if (!teams) return teams.error();
    for (const model::Team& team : *teams)
        if (team.key == name || team.name.en == name || team.name.zh == name || team.id.toString() == name)
            return team.id;
    return unknown("team", name);
}

Result<AgentId> findAgent(const service::RosterService& roster, const std::string& name) {
    const auto byNumber = roster.findAgent(name);
    if (!byNumber) return byNumber.error();
    if (*byNumber) return (*byNumber)->id;
    const auto agents = roster.agents();
    if (!agents) return agents.error();
    for (const model::Agent& agent : *agents)
        if (agent.name == name || agent.id.toString() == name) return agent.id;
    return unknown("agent", name);
}

Result<InspectorId> findInspector(const service::RosterService& roster, const std::string& name) {
    const auto inspectors = roster.inspectors();
    if (!inspectors) return inspectors.error();
    for (const model::Inspector& inspector : *inspectors)
        if (inspector.key == name || inspector.name == name || inspector.id.toString() == name)
            return inspector.id;
    return unknown("inspector", name);
}

} // namespace earmark::cli
