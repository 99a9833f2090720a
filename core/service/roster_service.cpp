#include "core/service/roster_service.h"

#include "core/service/record_checks.h"
#include "core/storage/roster_store.h"
#include "core/storage/store.h"

#include <algorithm>
#include <map>

namespace earmark::service {

namespace {

using storage::Connection;
using storage::RosterStore;

/// Writes a roster under the ids that the store has already for the same keys and numbers.
class RosterMerge {
public:
    RosterMerge(Connection& connection, IdSource& ids)
        : m_store(connection)
        , m_ids(ids) {}

    void add(model::Team team) {
        requireName(team.key, "the team's key");
        const TeamId given = team.id;
        team.id = identity(m_store.teamByKey(team.key), team.id);
        m_teams[given] = team.id;
        m_store.put(team);
    }

    void add(model::Agent agent) {
        requireName(agent.number, "the agent's number");
        agent.id = identity(m_store.agentByNumber(agent.number), agent.id);
        for (model::Membership& membership : agent.memberships)
            if (const auto found = m_teams.find(membership.team); found != m_teams.end())
                membership.team = found->second;
        m_store.put(agent);
    }

    void add(model::Inspector inspector) {
        requireName(inspector.key, "the inspector's sign-in name");
        inspector.id = identity(m_store.inspectorByKey(inspector.key), inspector.id);
        m_store.put(inspector);
    }

private:
    template <class Known, class AnyId>
    AnyId identity(const std::optional<Known>& known, AnyId given) {
        if (known) return known->id;
        return given.isNil() ? m_ids.make<AnyId>() : given;
    }

    RosterStore m_store;
    IdSource& m_ids;
    std::map<TeamId, TeamId> m_teams; ///< given → stored
};

ChangeSet rosterChanged() {
    ChangeSet changes;
    changes.roster = true;
    return changes;
}

} // namespace

Result<std::vector<model::Team>> RosterService::teams() const {
    return m_workspace.store().read([](Connection& connection) { return RosterStore(connection).teams(); });
}

Result<std::vector<model::Agent>> RosterService::agents() const {
    return m_workspace.store().read([](Connection& connection) { return RosterStore(connection).agents(); });
}

Result<std::vector<model::Inspector>> RosterService::inspectors() const {
    return m_workspace.store().read(
        [](Connection& connection) { return RosterStore(connection).inspectors(); });
}

Result<std::optional<model::Agent>> RosterService::findAgent(const std::string& numberOrExtension) const {
    return m_workspace.store().read([&](Connection& connection) {
        const RosterStore roster(connection);
        const auto byNumber = roster.agentByNumber(numberOrExtension);
        return byNumber ? byNumber : roster.agentByExtension(numberOrExtension);
    });
}

Result<ChangeSet> RosterService::save(const Roster& roster) {
    return m_workspace.store().write([&](Connection& connection) {
        RosterMerge merge(connection, m_workspace.ids());
        for (const model::Team& team : roster.teams)
            merge.add(team);
        for (const model::Agent& agent : roster.agents)
            merge.add(agent);
        for (const model::Inspector& inspector : roster.inspectors)
            merge.add(inspector);
        return rosterChanged();
    });
}

Result<model::Inspector> RosterService::inspectorNamed(const std::string& key, const std::string& name) {
    const auto known = m_workspace.store().read(
        [&](Connection& connection) { return RosterStore(connection).inspectorByKey(key); });
    if (!known) return known.error();
    if (*known) return **known;
    return m_workspace.store().write([&](Connection& connection) {
        requireName(key, "the inspector's sign-in name");
        RosterStore store(connection);
        if (const auto meanwhile = store.inspectorByKey(key)) return *meanwhile;
        const model::Inspector inspector{m_workspace.ids().make<InspectorId>(), key, name};
        store.put(inspector);
        return inspector;
    });
}

} // namespace earmark::service
