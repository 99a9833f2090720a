#pragma once

#include "core/base/localized_text.h"
#include "core/model/coaching_session.h"

#include <optional>
#include <string>
#include <vector>

namespace earmark::service {

/// Which sessions or actions to list. Empty members do not restrict.
struct CoachingFilter {
    std::optional<AgentId> agent;
    std::optional<TeamId> team; ///< the agent's on the day for which the session is planned
    std::optional<model::CoachingState> state;
    std::optional<Day> from; ///< of sessions the day for which they are planned, of actions the day due
    std::optional<Day> to;   ///< included
    bool overdueOnly = false;
    std::optional<Day>
        today; ///< the day by which things are overdue; absent: the clock's, in the centre's zone
};

/// An agent as lists of coaching show one.
struct CoachedAgent {
    AgentId id;
    std::string number;
    std::string name;
    std::optional<TeamId> team; ///< of the day in question
    LocalizedText teamName;
};

/// A session with the names a list shows.
struct SessionRow {
    model::CoachingSession session;
    CoachedAgent agent; ///< with the team of the day for which it is planned
    bool overdue = false;
};

/// An action with the session that it was agreed in.
struct ActionRow {
    model::CoachingAction action;
    model::CoachingSessionId session;
    Day agreedOn{}; ///< when the session was held; the day for which it is planned until then
    std::string leader;
    CoachedAgent agent;
    bool overdue = false;
};

/// An agent with findings that no session was held about yet.
struct DueAgent {
    CoachedAgent agent;
    std::vector<EvaluationId> findings; ///< oldest first
    std::size_t fatal = 0;              ///< of them with a fatal error
    Day firstFinding{};                 ///< the day the oldest was scored
    Day dueBy{};                        ///< the fifth working day after it
    bool overdue = false;
    std::optional<Instant> lastHeld;                 ///< their last session
    std::optional<model::CoachingSessionId> planned; ///< their next planned session
    std::optional<Day> plannedFor;
};

/// A week of the calendar.
struct CoachingWeek {
    Day monday{};
    std::vector<SessionRow> sessions; ///< planned for a day of it, whatever their state
    std::vector<DueAgent> due;        ///< whose last day to be coached lies in it
    std::vector<ActionRow> actions;   ///< open ones that are due in it
};

} // namespace earmark::service
