#include "core/service/coaching_effect.h"

#include "core/service/agent_values.h"
#include "core/service/record_checks.h"
#include "core/storage/coaching_store.h"
#include "core/storage/roster_store.h"
#include "core/storage/store.h"

#include <algorithm>

namespace earmark::service {

namespace {

using model::CoachingAction;
using model::CoachingSession;
using storage::CoachingStore;
using storage::Connection;

constexpr std::size_t kFewestPeers = 3;

std::vector<statistics::ExactTally> talliesOf(const AgentValues& values) {
    std::vector<statistics::ExactTally> tallies;
    for (const auto& [agent, tally] : values)
        tallies.push_back(tally);
    return tallies;
}

/// What a session's actions are measured by.
class SessionEffects {
public:
    SessionEffects(Workspace& workspace, Connection& connection, CoachingSession session, int weeks)
        : m_workspace(workspace)
        , m_connection(connection)
        , m_session(std::move(session)) {
        if (!m_session.heldAt)
            refuse(ErrorCode::NotAllowed, m_session.id.toString(),
                   "the session was not held yet; there is no time after it to look at");
        const Zone& zone = workspace.zone();
        m_held = zone.dayOf(*m_session.heldAt);
        m_window = EffectWindow::around(m_held, weeks, zone.dayOf(workspace.clock().now()));
    }

    const CoachingSession& session() const { return m_session; }

    ActionEffect of(const CoachingAction& action) const {
        const statistics::ExactTally before = own(action, m_window.beforeFrom, m_window.beforeTo);
        const statistics::ExactTally after = own(action, m_window.afterFrom, m_window.afterTo);
        const auto rebound = statistics::expectedRebound(before, peersOf(action));
        return {action.id, action.criterion, m_window, statistics::beforeAndAfter(before, after, rebound)};
    }

private:
    Slice days(Day from, Day to) const {
        Slice slice;
        slice.from = from;
        slice.to = to;
        return slice;
    }

    statistics::ExactTally own(const CoachingAction& action, Day from, Day to) const {
        Slice slice = days(from, to);
        slice.agent = m_session.agent;
        const AgentValues values = valuesOf(action, slice);
        const auto found = values.find(m_session.agent);
        return found == values.end() ? statistics::ExactTally() : found->second;
    }

    std::vector<statistics::ExactTally> peersOf(const CoachingAction& action) const {
        Slice slice = days(m_window.beforeFrom, m_window.beforeTo);
        const auto agent = storage::RosterStore(m_connection).agent(m_session.agent);
        if (agent) slice.team = agent->teamOn(m_held);
        AgentValues values = valuesOf(action, slice);
        if (values.size() < kFewestPeers && slice.team) {
            slice.team.reset();
            values = valuesOf(action, slice);
        }
        return talliesOf(values);
    }

    AgentValues valuesOf(const CoachingAction& action, const Slice& slice) const {
        return agentValues(m_connection, m_workspace.cards(), slice, action.criterion);
    }

    Workspace& m_workspace;
    Connection& m_connection;
    CoachingSession m_session;
    Day m_held{};
    EffectWindow m_window;
};

SessionEffects effectsOf(Workspace& workspace, Connection& connection, model::CoachingSessionId id,
                         int weeks) {
    auto session = CoachingStore(connection).find(id);
    if (!session) refuse(ErrorCode::NotFound, id.toString(), "the store has no such coaching session");
    return {workspace, connection, std::move(*session), weeks};
}

} // namespace

Result<ActionEffect> CoachingEffects::of(model::CoachingActionId id, int weeks) const {
    return m_workspace.store().read([&](Connection& connection) {
        requireWeeks(weeks);
        const auto session = CoachingStore(connection).sessionOf(id);
        if (!session) refuse(ErrorCode::NotFound, id.toString(), "the store has no such action");
        const SessionEffects effects = effectsOf(m_workspace, connection, *session, weeks);
        return effects.of(*std::ranges::find(effects.session().actions, id, &CoachingAction::id));
    });
}

Result<std::vector<ActionEffect>> CoachingEffects::ofSession(model::CoachingSessionId id, int weeks) const {
    return m_workspace.store().read([&](Connection& connection) {
        requireWeeks(weeks);
        const SessionEffects effects = effectsOf(m_workspace, connection, id, weeks);
        std::vector<ActionEffect> all;
        for (const CoachingAction& action : effects.session().actions)
            if (action.criterion) all.push_back(effects.of(action));
        return all;
    });
}

} // namespace earmark::service
