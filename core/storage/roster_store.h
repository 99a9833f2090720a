#pragma once

#include "core/model/people.h"
#include "core/storage/connection.h"

#include <optional>
#include <string>
#include <vector>

namespace earmark::storage {

/// What a list shows of an agent.
struct NamedAgent {
    AgentId id;
    std::string number;
    std::string name;
    std::optional<TeamId> team;
};

/// Teams, agents with their memberships, and inspectors.
class RosterStore {
public:
    explicit RosterStore(Connection& connection)
        : m_connection(connection) {}

    std::vector<model::Team> teams() const;           ///< by key
    std::vector<model::Agent> agents() const;         ///< by number
    std::vector<model::Inspector> inspectors() const; ///< by key
    /// Every agent with the team of a day (model::Agent::teamOn), by id, in one pass.
    std::vector<NamedAgent> agentsOn(Day day) const;

    std::optional<model::Team> team(TeamId id) const;
    std::optional<model::Agent> agent(AgentId id) const;
    std::optional<model::Inspector> inspector(InspectorId id) const;

    std::optional<model::Team> teamByKey(const std::string& key) const;
    std::optional<model::Agent> agentByNumber(const std::string& number) const;
    /// Nothing where two agents share the extension: it would be a guess.
    std::optional<model::Agent> agentByExtension(const std::string& extension) const;
    std::optional<model::Inspector> inspectorByKey(const std::string& key) const;

    /// Adds, or replaces what has the same id. An agent's memberships are merged by day.
    void put(const model::Team& team);
    void put(const model::Agent& agent);
    void put(const model::Inspector& inspector);

private:
    std::vector<model::Membership> membershipsOf(AgentId agent) const;
    std::optional<model::Agent> oneAgent(Statement& query) const;

    Connection& m_connection;
};

} // namespace earmark::storage
