#pragma once

#include "core/base/clock.h"
#include "core/model/coaching_action.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace earmark::model {

using CoachingSessionId = Id<struct CoachingSessionTag>;

enum class CoachingState { Planned, Held, Reviewed };

/// A talk between a team leader and an agent about findings, with what came of it.
struct CoachingSession {
    CoachingSessionId id;
    AgentId agent;
    std::string leader; ///< a name, as the teams of the roster have it
    CoachingState state = CoachingState::Planned;
    Day plannedFor{};
    Instant plannedAt{};               ///< when the plan was made
    std::optional<Instant> heldAt;     ///< absent while planned
    std::string note;                  ///< for the session, then of the session
    std::optional<Instant> reviewedAt; ///< present once reviewed
    std::string reviewNote;
    std::vector<EvaluationId> findings;  ///< the evaluations it is about; by id
    std::vector<CoachingAction> actions; ///< in the order in which they were agreed

    bool operator==(const CoachingSession&) const = default;

    /// Still planned after its day.
    bool isOverdue(Day today) const { return state == CoachingState::Planned && plannedFor < today; }
};

/// The stable English name ("held"), as files and the command line write it.
const char* coachingStateName(CoachingState state);
std::optional<CoachingState> coachingStateFromName(std::string_view name);

} // namespace earmark::model
