#include "core/service/coaching_due.h"

#include "core/base/workdays.h"
#include "core/storage/coaching_store.h"
#include "core/storage/finding_store.h"
#include "core/storage/roster_store.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace earmark::service {

namespace {

using storage::CoachingStore;
using storage::Connection;
using storage::FoundEvaluation;

/// Collects each agent's findings that are not settled yet.
class DueList {
public:
    DueList(const Workspace& workspace, Connection& connection, Day today)
        : m_zone(workspace.zone())
        , m_connection(connection)
        , m_today(today) {
        for (const CoachingStore::LastHeld& last : CoachingStore(connection).lastHeld())
            m_lastHeld[last.agent] = last.at;
    }

    void add(const FoundEvaluation& found) {
        const auto last = m_lastHeld.find(found.agent);
        if (last != m_lastHeld.end() && last->second >= found.submittedAt) return;
        DueAgent& due = m_due[found.agent];
        if (due.findings.empty()) due.firstFinding = m_zone.dayOf(found.submittedAt);
        due.findings.push_back(found.evaluation);
        due.fatal += found.fatal ? 1 : 0;
    }

    std::vector<DueAgent> finish(const DueQuery& query) {
        std::vector<DueAgent> list;
        for (auto& [agent, due] : m_due) {
            if (query.agent && agent != *query.agent) continue;
            due.agent = coachedAgent(m_connection, agent, m_today);
            if (!query.team || due.agent.team == query.team) list.push_back(completed(std::move(due)));
        }
        std::ranges::sort(list, {},
                          [](const DueAgent& due) { return std::tie(due.dueBy, due.agent.number); });
        return list;
    }

private:
    DueAgent completed(DueAgent due) const {
        due.dueBy = addWorkdays(due.firstFinding, kCoachingWorkdays);
        due.overdue = due.dueBy < m_today;
        if (const auto last = m_lastHeld.find(due.agent.id); last != m_lastHeld.end())
            due.lastHeld = last->second;
        CoachingStore::Filter planned;
        planned.agent = due.agent.id;
        planned.state = model::CoachingState::Planned;
        if (const auto sessions = CoachingStore(m_connection).list(planned); !sessions.empty()) {
            due.planned = sessions.front().id;
            due.plannedFor = sessions.front().plannedFor;
        }
        return due;
    }

    const Zone& m_zone;
    Connection& m_connection;
    Day m_today;
    std::map<AgentId, Instant> m_lastHeld;
    std::map<AgentId, DueAgent> m_due;
};

} // namespace

std::vector<DueAgent> dueAgents(const Workspace& workspace, Connection& connection, const DueQuery& query) {
    const Zone& zone = workspace.zone();
    const Day today = query.today.value_or(zone.dayOf(workspace.clock().now()));
    const std::chrono::days day(1);
    DueList list(workspace, connection, today);
    const auto found =
        storage::FindingStore(connection)
            .uncoached(zone.startOf(today - day * query.lookBackDays), zone.startOf(today + day));
    for (const FoundEvaluation& evaluation : found)
        list.add(evaluation);
    return list.finish(query);
}

CoachedAgent coachedAgent(Connection& connection, AgentId id, Day day) {
    const storage::RosterStore roster(connection);
    CoachedAgent coached;
    coached.id = id;
    const auto agent = roster.agent(id);
    if (!agent) return coached;
    coached.number = agent->number;
    coached.name = agent->name;
    coached.team = agent->teamOn(day);
    if (const auto team = coached.team ? roster.team(*coached.team) : std::nullopt)
        coached.teamName = team->name;
    return coached;
}

} // namespace earmark::service
