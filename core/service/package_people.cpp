#include "core/service/package_people.h"

#include "core/storage/failure.h"
#include "core/storage/roster_store.h"

namespace earmark::service {

namespace {

using exchange::PackageRoster;
using storage::RosterStore;

constexpr const char* kRosterName = "roster.json";

[[noreturn]] void refuse(const std::string& subject, const std::string& what) {
    throw storage::Failure(Error{ErrorCode::Malformed, subject, what});
}

/// What the store knows, by key and by id, and what the package adds to it.
template <class Person>
class Known {
public:
    Known(std::vector<Person> people, std::string Person::*key)
        : m_key(key) {
        for (Person& person : people)
            add(std::move(person));
    }

    const Person* find(const Person& told) const {
        const auto byKey = m_byKey.find(told.*m_key);
        if (byKey != m_byKey.end()) return &m_byId.at(byKey->second);
        const auto byId = m_byId.find(told.id);
        return byId != m_byId.end() ? &byId->second : nullptr;
    }

    void add(Person person) {
        const auto id = person.id;
        m_byKey[person.*m_key] = id;
        m_byId[id] = std::move(person);
    }

private:
    using PersonId = decltype(Person::id);

    std::string Person::*m_key;
    std::map<std::string, PersonId> m_byKey;
    std::map<PersonId, Person> m_byId;
};

template <class AnyId>
void note(std::map<AnyId, AnyId>& map, AnyId theirs, AnyId here) {
    if (!map.emplace(theirs, here).second)
        refuse(kRosterName, "the id " + theirs.toString() + " stands twice");
}

template <class AnyId>
AnyId found(const std::map<AnyId, AnyId>& map, AnyId theirs, const char* what) {
    const auto entry = map.find(theirs);
    if (entry == map.end())
        refuse(kRosterName,
               std::string("there is no ") + what + " " + theirs.toString() + ", which another entry names");
    return entry->second;
}

} // namespace

PackagePeople::PackagePeople(storage::Connection& connection, const PackageRoster& roster, bool write,
                             PackageOutcome& outcome)
    : m_connection(connection)
    , m_write(write)
    , m_outcome(outcome) {
    addTeams(roster);
    addAgents(roster);
    addInspectors(roster);
}

void PackagePeople::addTeams(const PackageRoster& roster) {
    RosterStore store(m_connection);
    Known<model::Team> known(store.teams(), &model::Team::key);
    for (const model::Team& team : roster.teams) {
        const model::Team* here = known.find(team);
        note(m_teams, team.id, here != nullptr ? here->id : team.id);
        if (here != nullptr) continue;
        if (m_write) store.put(team);
        known.add(team);
        ++m_outcome.teamsAdded;
    }
}

void PackagePeople::addAgents(const PackageRoster& roster) {
    RosterStore store(m_connection);
    Known<model::Agent> known(store.agents(), &model::Agent::number);
    for (model::Agent agent : roster.agents) {
        for (model::Membership& membership : agent.memberships)
            membership.team = team(membership.team);
        const model::Agent* here = known.find(agent);
        note(m_agents, agent.id, here != nullptr ? here->id : agent.id);
        const model::Agent& named = here != nullptr ? *here : agent;
        m_agentNames[named.id] = named.number + (named.name.empty() ? "" : " " + named.name);
        if (here != nullptr) {
            addLaterMemberships(*here, agent);
            continue;
        }
        if (m_write) store.put(agent);
        known.add(agent);
        ++m_outcome.agentsAdded;
    }
}

void PackagePeople::addLaterMemberships(const model::Agent& known, const model::Agent& told) {
    model::Agent grown = known;
    for (const model::Membership& membership : told.memberships)
        if (known.memberships.empty() || membership.from > known.memberships.back().from)
            grown.memberships.push_back(membership);
    if (m_write && grown != known) RosterStore(m_connection).put(grown);
}

void PackagePeople::addInspectors(const PackageRoster& roster) {
    RosterStore store(m_connection);
    Known<model::Inspector> known(store.inspectors(), &model::Inspector::key);
    for (const model::Inspector& inspector : roster.inspectors) {
        const model::Inspector* here = known.find(inspector);
        note(m_inspectors, inspector.id, here != nullptr ? here->id : inspector.id);
        const model::Inspector& named = here != nullptr ? *here : inspector;
        m_inspectorNames[named.id] = named.name.empty() ? named.key : named.name;
        if (here != nullptr) continue;
        if (m_write) store.put(inspector);
        known.add(inspector);
        ++m_outcome.inspectorsAdded;
    }
}

TeamId PackagePeople::team(TeamId theirs) const {
    return found(m_teams, theirs, "team");
}

AgentId PackagePeople::agent(AgentId theirs) const {
    return found(m_agents, theirs, "agent");
}

InspectorId PackagePeople::inspector(InspectorId theirs) const {
    return found(m_inspectors, theirs, "inspector");
}

std::string PackagePeople::agentName(std::optional<AgentId> here) const {
    const auto entry = here ? m_agentNames.find(*here) : m_agentNames.end();
    return entry != m_agentNames.end() ? entry->second : std::string();
}

std::string PackagePeople::inspectorName(InspectorId here) const {
    const auto entry = m_inspectorNames.find(here);
    return entry != m_inspectorNames.end() ? entry->second : std::string();
}

} // namespace earmark::service
