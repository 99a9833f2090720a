#include "core/storage/roster_store.h"

#include "core/storage/day_number.h"
#include "core/storage/name_revision.h"

#include <map>

namespace earmark::storage {

namespace {

constexpr const char* kTeam = "SELECT id, key, name_en, name_zh, leader FROM team";
constexpr const char* kAgent = "SELECT id, number, extension, name FROM agent";
constexpr const char* kInspector = "SELECT id, key, name FROM inspector";

std::string query(const char* select, const char* rest) {
    return std::string(select) + " " + rest;
}

model::Team readTeam(const Statement& row) {
    Columns columns(row);
    model::Team team;
    team.id = columns.id<TeamId>();
    team.key = columns.text();
    team.name.en = columns.text();
    team.name.zh = columns.text();
    team.leader = columns.text();
    return team;
}

/// Without memberships.
model::Agent readAgent(const Statement& row) {
    Columns columns(row);
    model::Agent agent;
    agent.id = columns.id<AgentId>();
    agent.number = columns.text();
    agent.extension = columns.text();
    agent.name = columns.text();
    return agent;
}

model::Inspector readInspector(const Statement& row) {
    Columns columns(row);
    model::Inspector inspector;
    inspector.id = columns.id<InspectorId>();
    inspector.key = columns.text();
    inspector.name = columns.text();
    return inspector;
}

template <class Read>
auto readAll(Statement statement, Read read) {
    std::vector<decltype(read(statement))> all;
    while (statement.step())
        all.push_back(read(statement));
    return all;
}

template <class Read>
auto readOne(Statement& statement, Read read) -> std::optional<decltype(read(statement))> {
    if (!statement.step()) return std::nullopt;
    return read(statement);
}

} // namespace

std::vector<model::Team> RosterStore::teams() const {
    return readAll(m_connection.prepare(query(kTeam, "ORDER BY key")), readTeam);
}

std::vector<model::Agent> RosterStore::agents() const {
    std::map<AgentId, std::vector<model::Membership>> memberships;
    Statement rows =
        m_connection.prepare("SELECT agent, team, from_day FROM membership ORDER BY agent, from_day");
    while (rows.step())
        memberships[AgentId{rows.uuid(0)}].push_back({TeamId{rows.uuid(1)}, dayOfNumber(rows.integer(2))});
    std::vector<model::Agent> agents =
        readAll(m_connection.prepare(query(kAgent, "ORDER BY number")), readAgent);
    for (model::Agent& agent : agents)
        agent.memberships = std::move(memberships[agent.id]);
    return agents;
}

std::vector<NamedAgent> RosterStore::agentsOn(Day day) const {
    Statement memberships =
        m_connection.prepare("SELECT agent, from_day, team FROM membership ORDER BY agent, from_day");
    bool more = memberships.step();
    std::vector<NamedAgent> all;
    Statement rows = m_connection.prepare("SELECT id, number, name FROM agent ORDER BY id");
    while (rows.step()) {
        NamedAgent agent{AgentId{rows.uuid(0)}, std::string(rows.text(1)), std::string(rows.text(2)), {}};
        for (; more && memberships.uuid(0) <= agent.id.uuid; more = memberships.step())
            if (memberships.uuid(0) == agent.id.uuid &&
                (!agent.team || memberships.integer(1) <= dayNumber(day)))
                agent.team = TeamId{memberships.uuid(2)};
        all.push_back(std::move(agent));
    }
    return all;
}

std::vector<model::Inspector> RosterStore::inspectors() const {
    return readAll(m_connection.prepare(query(kInspector, "ORDER BY key")), readInspector);
}

std::optional<model::Team> RosterStore::team(TeamId id) const {
    Statement rows = m_connection.prepare(query(kTeam, "WHERE id = ?1"));
    return readOne(rows.with(id), readTeam);
}

std::optional<model::Team> RosterStore::teamByKey(const std::string& key) const {
    Statement rows = m_connection.prepare(query(kTeam, "WHERE key = ?1"));
    return readOne(rows.with(key), readTeam);
}

std::optional<model::Agent> RosterStore::oneAgent(Statement& rows) const {
    std::optional<model::Agent> agent = readOne(rows, readAgent);
    if (agent) agent->memberships = membershipsOf(agent->id);
    return agent;
}

std::optional<model::Agent> RosterStore::agent(AgentId id) const {
    Statement rows = m_connection.prepare(query(kAgent, "WHERE id = ?1"));
    return oneAgent(rows.with(id));
}

std::optional<model::Agent> RosterStore::agentByNumber(const std::string& number) const {
    Statement rows = m_connection.prepare(query(kAgent, "WHERE number = ?1"));
    return oneAgent(rows.with(number));
}

std::optional<model::Agent> RosterStore::agentByExtension(const std::string& extension) const {
    if (extension.empty()) return std::nullopt;
    Statement rows = m_connection.prepare(query(kAgent, "WHERE extension = ?1 AND extension <> ''"));
    std::optional<model::Agent> agent = oneAgent(rows.with(extension));
    return rows.step() ? std::nullopt : agent;
}

std::optional<model::Inspector> RosterStore::inspector(InspectorId id) const {
    Statement rows = m_connection.prepare(query(kInspector, "WHERE id = ?1"));
    return readOne(rows.with(id), readInspector);
}

std::optional<model::Inspector> RosterStore::inspectorByKey(const std::string& key) const {
    Statement rows = m_connection.prepare(query(kInspector, "WHERE key = ?1"));
    return readOne(rows.with(key), readInspector);
}

std::vector<model::Membership> RosterStore::membershipsOf(AgentId agent) const {
    Statement rows =
        m_connection.prepare("SELECT team, from_day FROM membership WHERE agent = ?1 ORDER BY from_day");
    rows.with(agent);
    std::vector<model::Membership> memberships;
    while (rows.step())
        memberships.push_back({TeamId{rows.uuid(0)}, dayOfNumber(rows.integer(1))});
    return memberships;
}

void RosterStore::put(const model::Team& team) {
    noteNamesChanged(m_connection);
    m_connection.execute("INSERT INTO team (id, key, name_en, name_zh, leader) VALUES (?1, ?2, ?3, ?4, ?5)"
                         " ON CONFLICT (id) DO UPDATE SET key = excluded.key, name_en = excluded.name_en,"
                         " name_zh = excluded.name_zh, leader = excluded.leader",
                         team.id, team.key, team.name.en, team.name.zh, team.leader);
}

void RosterStore::put(const model::Agent& agent) {
    noteNamesChanged(m_connection);
    m_connection.execute("INSERT INTO agent (id, number, extension, name) VALUES (?1, ?2, ?3, ?4)"
                         " ON CONFLICT (id) DO UPDATE SET number = excluded.number,"
                         " extension = excluded.extension, name = excluded.name",
                         agent.id, agent.number, agent.extension, agent.name);
    for (const model::Membership& membership : agent.memberships)
        m_connection.execute("INSERT INTO membership (agent, from_day, team) VALUES (?1, ?2, ?3)"
                             " ON CONFLICT (agent, from_day) DO UPDATE SET team = excluded.team",
                             agent.id, dayNumber(membership.from), membership.team);
}

void RosterStore::put(const model::Inspector& inspector) {
    noteNamesChanged(m_connection);
    m_connection.execute("INSERT INTO inspector (id, key, name) VALUES (?1, ?2, ?3)"
                         " ON CONFLICT (id) DO UPDATE SET key = excluded.key, name = excluded.name",
                         inspector.id, inspector.key, inspector.name);
}

} // namespace earmark::storage
