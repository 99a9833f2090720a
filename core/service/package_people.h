#pragma once

#include "core/exchange/package_rows.h"
#include "core/service/package_outcome.h"
#include "core/storage/connection.h"

#include <map>
#include <string>

namespace earmark::service {

/// Finds a package's people in a store, by key or number, else by id; who is not known is added. What is
/// known stays as it is, but an agent gets memberships that begin after the last one known.
class PackagePeople {
public:
    /// Writes only where `write` is set. Throws storage::Failure: Malformed where the roster contradicts
    /// itself.
    PackagePeople(storage::Connection& connection, const exchange::PackageRoster& roster, bool write,
                  PackageOutcome& outcome);

    /// Who stands for them here. Throw storage::Failure (Malformed) for somebody whom the package's roster
    /// lacks.
    TeamId team(TeamId theirs) const;
    AgentId agent(AgentId theirs) const;
    InspectorId inspector(InspectorId theirs) const;
    /// "0007 林悦"; empty for nobody.
    std::string agentName(std::optional<AgentId> here) const;
    std::string inspectorName(InspectorId here) const;

private:
    void addTeams(const exchange::PackageRoster& roster);
    void addAgents(const exchange::PackageRoster& roster);
    void addInspectors(const exchange::PackageRoster& roster);
    void addLaterMemberships(const model::Agent& known, const model::Agent& told);

    storage::Connection& m_connection;
    bool m_write;
    PackageOutcome& m_outcome;
    std::map<TeamId, TeamId> m_teams; ///< theirs → here
    std::map<AgentId, AgentId> m_agents;
    std::map<InspectorId, InspectorId> m_inspectors;
    std::map<AgentId, std::string> m_agentNames; ///< of those here
    std::map<InspectorId, std::string> m_inspectorNames;
};

} // namespace earmark::service
