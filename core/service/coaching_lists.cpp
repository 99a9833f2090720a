#include "core/service/coaching_lists.h"

#include "core/service/coaching_due.h"
#include "core/storage/coaching_store.h"

#include <algorithm>

namespace earmark::service {

namespace {

using model::CoachingAction;
using model::CoachingSession;
using storage::CoachingStore;
using storage::Connection;

Day agreedOn(const Zone& zone, const CoachingSession& session) {
    return session.heldAt ? zone.dayOf(*session.heldAt) : session.plannedFor;
}

bool isWanted(const CoachingAction& action, const CoachingFilter& filter, Day today) {
    return (!filter.from || *filter.from <= action.due) && (!filter.to || action.due <= *filter.to) &&
           (!filter.overdueOnly || action.isOverdue(today));
}

CoachingWeek& weekIn(std::vector<CoachingWeek>& weeks, Day day) {
    return weeks[static_cast<std::size_t>((day - weeks.front().monday) / std::chrono::weeks(1))];
}

} // namespace

std::vector<SessionRow> sessionRows(Connection& connection, const CoachingFilter& filter, Day today) {
    CoachingStore::Filter wanted{filter.agent, filter.state, filter.from, filter.to};
    std::vector<SessionRow> rows;
    for (CoachingSession& session : CoachingStore(connection).list(wanted)) {
        const bool overdue = session.isOverdue(today);
        if (filter.overdueOnly && !overdue) continue;
        CoachedAgent agent = coachedAgent(connection, session.agent, session.plannedFor);
        if (filter.team && agent.team != filter.team) continue;
        rows.push_back({std::move(session), std::move(agent), overdue});
    }
    return rows;
}

std::vector<ActionRow> actionRows(const Zone& zone, Connection& connection, const CoachingFilter& filter,
                                  Day today) {
    CoachingStore::Filter wanted{filter.agent, filter.state, {}, {}};
    wanted.withOpenActions = filter.overdueOnly;
    std::vector<ActionRow> rows;
    for (const CoachingSession& session : CoachingStore(connection).list(wanted)) {
        const CoachedAgent agent = coachedAgent(connection, session.agent, session.plannedFor);
        if (filter.team && agent.team != filter.team) continue;
        for (const CoachingAction& action : session.actions)
            if (isWanted(action, filter, today))
                rows.push_back({action, session.id, agreedOn(zone, session), session.leader, agent,
                                action.isOverdue(today)});
    }
    std::ranges::stable_sort(rows, {}, [](const ActionRow& row) { return row.action.due; });
    return rows;
}

std::vector<CoachingWeek> coachingWeeks(const Workspace& workspace, Connection& connection, Day from, Day to,
                                        std::optional<TeamId> team, Day today) {
    CoachingFilter filter;
    filter.team = team;
    filter.from = weekOf(from);
    filter.to = weekOf(to) + std::chrono::days(6);
    std::vector<CoachingWeek> weeks;
    for (Day monday = *filter.from; monday <= *filter.to; monday += std::chrono::weeks(1))
        weeks.push_back({monday, {}, {}, {}});
    for (SessionRow& row : sessionRows(connection, filter, today))
        weekIn(weeks, row.session.plannedFor).sessions.push_back(std::move(row));
    for (ActionRow& row : actionRows(workspace.zone(), connection, filter, today))
        if (row.action.state == model::ActionState::Open)
            weekIn(weeks, row.action.due).actions.push_back(std::move(row));
    DueQuery query;
    query.team = team;
    query.today = today;
    for (DueAgent& agent : dueAgents(workspace, connection, query))
        if (*filter.from <= agent.dueBy && agent.dueBy <= *filter.to)
            weekIn(weeks, agent.dueBy).due.push_back(std::move(agent));
    return weeks;
}

} // namespace earmark::service
