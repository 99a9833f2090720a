#pragma once

#include "core/service/coaching_due.h"
#include "core/service/coaching_rows.h"
#include "core/service/record_changes.h"
#include "core/service/workspace.h"

#include <optional>
#include <string>
#include <vector>

namespace earmark::service {

/// What leader and agent want to agree on.
struct ActionWish {
    std::optional<model::CriterionRef> criterion; ///< of a card of the store; absent for none in particular
    std::string what;
    std::string owner; ///< a name
    Day due{};
};

/// What a session is to be.
struct SessionWish {
    AgentId agent;
    std::string leader; ///< a name; empty: the leader of the agent's team on the day
    Day plannedFor{};
    std::vector<EvaluationId> findings; ///< submitted evaluations of the agent; may be empty
    std::string note;
    std::vector<ActionWish> actions; ///< in plan(); change() leaves those there are
};

/// What a review found of an action.
struct ActionReview {
    model::Worked worked = model::Worked::Unknown; ///< Unknown: too early to say; it stays open
    std::string note;
    std::optional<Day> on; ///< absent: today
};

struct SavedSession {
    model::CoachingSession session;
    RecordChanges changes;
};

/// The records of coaching: plan → session held → actions → review. Everything is durable when it returns.
///
/// Of every write: NotFound where session, action, agent or criterion does not exist; InvalidArgument for a
/// name or text that is missing, cannot be shown or is no UTF-8, and for a finding that is no submitted
/// evaluation of the agent; NotAllowed where the session's state forbids it; Corrupt where what would be
/// changed does not match its checksum.
class CoachingService {
public:
    explicit CoachingService(Workspace& workspace)
        : m_workspace(workspace) {}

    Result<model::CoachingSession> get(model::CoachingSessionId id) const;
    /// By the day for which they are planned, oldest first.
    Result<std::vector<SessionRow>> sessions(const CoachingFilter& filter) const;
    /// By the day due, oldest first. Without `state`, of sessions in any; only open actions with
    /// `overdueOnly`.
    Result<std::vector<ActionRow>> actions(const CoachingFilter& filter) const;
    /// Who has findings and was not coached since, the soonest due first (coaching_due.h).
    Result<std::vector<DueAgent>> due(const DueQuery& query = {}) const;
    /// The weeks that hold the days from … to, each from Monday, with what of the team (or all) falls in it.
    /// InvalidArgument for a period that ends before it begins or is longer than two years.
    Result<std::vector<CoachingWeek>> calendar(Day from, Day to, std::optional<TeamId> team = std::nullopt,
                                               std::optional<Day> today = std::nullopt) const;

    Result<SavedSession> plan(const SessionWish& wish);
    /// Another leader, day, note or findings; of a planned session only.
    Result<SavedSession> change(model::CoachingSessionId id, const SessionWish& wish);
    /// Takes a planned session back, with its actions.
    Result<RecordChanges> cancel(model::CoachingSessionId id);
    /// Notes that the session was held; `at` absent: now. InvalidArgument for a time to come. The note
    /// replaces that of the plan unless it is empty.
    Result<SavedSession> hold(model::CoachingSessionId id, std::optional<Instant> at = std::nullopt,
                              const std::string& note = {});
    /// Ends a held session with what was found. Actions that are open stay so, and stay in sight.
    Result<SavedSession> review(model::CoachingSessionId id, const std::string& note);

    /// To a planned or held session.
    Result<SavedSession> addAction(model::CoachingSessionId id, const ActionWish& wish);
    /// Of an open action.
    Result<SavedSession> changeAction(model::CoachingActionId id, const ActionWish& wish);
    /// An open or done action of a held session; Yes and No make it done, Unknown leaves it open.
    Result<SavedSession> reviewAction(model::CoachingActionId id, const ActionReview& review);
    /// An open action that nobody will do; InvalidArgument without a reason.
    Result<SavedSession> dropAction(model::CoachingActionId id, const std::string& reason);

private:
    template <class Change>
    Result<SavedSession> changeSession(model::CoachingSessionId id, Change change);
    template <class Change>
    Result<SavedSession> changeOneAction(model::CoachingActionId id, Change change);
    Day todayOr(std::optional<Day> given) const;

    Workspace& m_workspace;
};

} // namespace earmark::service
