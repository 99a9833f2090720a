#include "core/service/coaching_service.h"

#include "core/service/coaching_lists.h"
#include "core/service/record_checks.h"
#include "core/storage/coaching_store.h"
#include "core/storage/recording_store.h"
#include "core/storage/roster_store.h"
#include "core/storage/store.h"

#include <algorithm>

namespace earmark::service {

namespace {

using model::ActionState;
using model::CoachingAction;
using model::CoachingActionId;
using model::CoachingSession;
using model::CoachingSessionId;
using model::CoachingState;
using storage::CoachingStore;
using storage::Connection;

constexpr std::chrono::days kLongestCalendar{732};

CoachingSession requireSession(Connection& connection, CoachingSessionId id) {
    auto session = CoachingStore(connection).find(id);
    if (!session) refuse(ErrorCode::NotFound, id.toString(), "the store has no such coaching session");
    return std::move(*session);
}

void requireState(const CoachingSession& session, bool allowed, const char* why) {
    if (!allowed) refuse(ErrorCode::NotAllowed, session.id.toString(), why);
}

void requirePlanned(const CoachingSession& session) {
    requireState(session, session.state == CoachingState::Planned,
                 "the session was held already; add actions to it, or plan another one");
}

void requireOpen(const CoachingAction& action) {
    if (action.state != ActionState::Open)
        refuse(ErrorCode::NotAllowed, action.id.toString(), "the action is done or dropped already");
}

CoachingAction actionOf(Workspace& workspace, Connection& connection, const ActionWish& wish) {
    requireText(wish.what, "what is to be done");
    requireName(wish.owner, "the name of who does it");
    if (wish.criterion) requireCriterion(workspace, connection, *wish.criterion);
    CoachingAction action;
    action.criterion = wish.criterion;
    action.what = wish.what;
    action.owner = wish.owner;
    action.due = wish.due;
    return action;
}

CoachingAction newAction(Workspace& workspace, Connection& connection, const ActionWish& wish) {
    CoachingAction action = actionOf(workspace, connection, wish);
    action.id = workspace.ids().make<CoachingActionId>();
    return action;
}

void requireFindingOf(Connection& connection, AgentId agent, EvaluationId id) {
    const model::Evaluation evaluation = requireSubmittedEvaluation(connection, id);
    const auto recording = storage::RecordingStore(connection).find(evaluation.recording);
    if (!recording || recording->agent != agent)
        refuse(ErrorCode::InvalidArgument, id.toString(), "the evaluation is of another agent");
}

std::string leaderOn(Connection& connection, AgentId agent, Day day) {
    const storage::RosterStore roster(connection);
    const auto known = roster.agent(agent);
    const auto team = known ? known->teamOn(day) : std::nullopt;
    const auto found = team ? roster.team(*team) : std::nullopt;
    return found ? found->leader : std::string();
}

/// All but the actions.
void take(Connection& connection, CoachingSession& session, const SessionWish& wish) {
    requireAgent(connection, wish.agent);
    requireUtf8(wish.note, "the note");
    session.agent = wish.agent;
    session.leader = wish.leader.empty() ? leaderOn(connection, wish.agent, wish.plannedFor) : wish.leader;
    requireName(session.leader, "the leader's name");
    session.plannedFor = wish.plannedFor;
    session.note = wish.note;
    session.findings = wish.findings;
    std::ranges::sort(session.findings);
    session.findings.erase(std::unique(session.findings.begin(), session.findings.end()),
                           session.findings.end());
    for (const EvaluationId& finding : session.findings)
        requireFindingOf(connection, session.agent, finding);
}

SavedSession saved(Connection& connection, CoachingSession session) {
    CoachingStore(connection).put(session);
    return {std::move(session), RecordChanges{.coaching = true}};
}

} // namespace

Day CoachingService::todayOr(std::optional<Day> given) const {
    return given.value_or(m_workspace.zone().dayOf(m_workspace.clock().now()));
}

Result<CoachingSession> CoachingService::get(CoachingSessionId id) const {
    return m_workspace.store().read([&](Connection& connection) { return requireSession(connection, id); });
}

Result<std::vector<SessionRow>> CoachingService::sessions(const CoachingFilter& filter) const {
    const Day today = todayOr(filter.today);
    return m_workspace.store().read(
        [&](Connection& connection) { return sessionRows(connection, filter, today); });
}

Result<std::vector<ActionRow>> CoachingService::actions(const CoachingFilter& filter) const {
    const Day today = todayOr(filter.today);
    return m_workspace.store().read(
        [&](Connection& connection) { return actionRows(m_workspace.zone(), connection, filter, today); });
}

Result<std::vector<DueAgent>> CoachingService::due(const DueQuery& query) const {
    return m_workspace.store().read(
        [&](Connection& connection) { return dueAgents(m_workspace, connection, query); });
}

Result<std::vector<CoachingWeek>> CoachingService::calendar(Day from, Day to, std::optional<TeamId> team,
                                                            std::optional<Day> today) const {
    if (to < from || to - from > kLongestCalendar)
        return Error{ErrorCode::InvalidArgument, dayText(from) + " – " + dayText(to),
                     "a calendar ends after it begins and covers two years at most"};
    const Day day = todayOr(today);
    return m_workspace.store().read(
        [&](Connection& connection) { return coachingWeeks(m_workspace, connection, from, to, team, day); });
}

Result<SavedSession> CoachingService::plan(const SessionWish& wish) {
    return m_workspace.store().write([&](Connection& connection) {
        CoachingSession session;
        session.id = m_workspace.ids().make<CoachingSessionId>();
        session.plannedAt = m_workspace.clock().now();
        take(connection, session, wish);
        for (const ActionWish& action : wish.actions)
            session.actions.push_back(newAction(m_workspace, connection, action));
        return saved(connection, std::move(session));
    });
}

template <class Change>
Result<SavedSession> CoachingService::changeSession(CoachingSessionId id, Change change) {
    return m_workspace.store().write([&](Connection& connection) {
        CoachingSession session = requireSession(connection, id);
        change(connection, session);
        return saved(connection, std::move(session));
    });
}

template <class Change>
Result<SavedSession> CoachingService::changeOneAction(CoachingActionId id, Change change) {
    return m_workspace.store().write([&](Connection& connection) {
        const auto owner = CoachingStore(connection).sessionOf(id);
        if (!owner) refuse(ErrorCode::NotFound, id.toString(), "the store has no such action");
        CoachingSession session = requireSession(connection, *owner);
        change(connection, session, *std::ranges::find(session.actions, id, &CoachingAction::id));
        return saved(connection, std::move(session));
    });
}

Result<SavedSession> CoachingService::change(CoachingSessionId id, const SessionWish& wish) {
    return changeSession(id, [&](Connection& connection, CoachingSession& session) {
        requirePlanned(session);
        take(connection, session, wish);
    });
}

Result<RecordChanges> CoachingService::cancel(CoachingSessionId id) {
    return m_workspace.store().write([&](Connection& connection) {
        requirePlanned(requireSession(connection, id));
        CoachingStore(connection).remove(id);
        return RecordChanges{.coaching = true};
    });
}

Result<SavedSession> CoachingService::hold(CoachingSessionId id, std::optional<Instant> at,
                                           const std::string& note) {
    return changeSession(id, [&](Connection&, CoachingSession& session) {
        requirePlanned(session);
        requireUtf8(note, "the note");
        const Instant now = m_workspace.clock().now();
        if (at.value_or(now) > now)
            refuse(ErrorCode::InvalidArgument, m_workspace.zone().timeText(*at),
                   "a session cannot have been held at a time to come");
        session.state = CoachingState::Held;
        session.heldAt = at.value_or(now);
        if (!note.empty()) session.note = note;
    });
}

Result<SavedSession> CoachingService::review(CoachingSessionId id, const std::string& note) {
    return changeSession(id, [&](Connection&, CoachingSession& session) {
        requireState(session, session.state != CoachingState::Planned,
                     "the session was not held yet; note first that it was");
        requireUtf8(note, "the note");
        session.state = CoachingState::Reviewed;
        session.reviewedAt = m_workspace.clock().now();
        session.reviewNote = note;
    });
}

Result<SavedSession> CoachingService::addAction(CoachingSessionId id, const ActionWish& wish) {
    return changeSession(id, [&](Connection& connection, CoachingSession& session) {
        requireState(session, session.state != CoachingState::Reviewed,
                     "the session was reviewed already; plan another one");
        session.actions.push_back(newAction(m_workspace, connection, wish));
    });
}

Result<SavedSession> CoachingService::changeAction(CoachingActionId id, const ActionWish& wish) {
    return changeOneAction(id, [&](Connection& connection, CoachingSession&, CoachingAction& action) {
        requireOpen(action);
        CoachingAction changed = actionOf(m_workspace, connection, wish);
        changed.id = id;
        changed.reviewedOn = action.reviewedOn;
        changed.reviewNote = action.reviewNote;
        action = std::move(changed);
    });
}

Result<SavedSession> CoachingService::reviewAction(CoachingActionId id, const ActionReview& review) {
    return changeOneAction(id, [&](Connection&, CoachingSession& session, CoachingAction& action) {
        requireState(session, session.state != CoachingState::Planned,
                     "the session was not held yet; nothing can have come of its actions");
        if (action.state == ActionState::Dropped)
            refuse(ErrorCode::NotAllowed, id.toString(), "the action was dropped");
        requireUtf8(review.note, "the note");
        action.worked = review.worked;
        action.state = review.worked == model::Worked::Unknown ? ActionState::Open : ActionState::Done;
        action.reviewedOn = review.on.value_or(todayOr(std::nullopt));
        action.reviewNote = review.note;
    });
}

Result<SavedSession> CoachingService::dropAction(CoachingActionId id, const std::string& reason) {
    return changeOneAction(id, [&](Connection&, CoachingSession&, CoachingAction& action) {
        requireOpen(action);
        requireText(reason, "the reason");
        action.state = ActionState::Dropped;
        action.reviewedOn = todayOr(std::nullopt);
        action.reviewNote = reason;
    });
}

} // namespace earmark::service
