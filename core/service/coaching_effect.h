#pragma once

#include "core/model/coaching_session.h"
#include "core/service/effect_window.h"
#include "core/service/workspace.h"
#include "core/statistics/before_after.h"

#include <optional>
#include <vector>

namespace earmark::service {

/// What became of the criterion that an action was to mend.
struct ActionEffect {
    model::CoachingActionId action;
    std::optional<model::CriterionRef> criterion; ///< absent: the score as a whole
    EffectWindow window;
    /// Means of the agent's evaluations; the expected rebound is reckoned from the agents of the same team in
    /// the days before (of the whole centre where the team has fewer than three).
    statistics::BeforeAfter figures;
};

/// Whether coaching helped.
class CoachingEffects {
public:
    explicit CoachingEffects(Workspace& workspace)
        : m_workspace(workspace) {}

    /// Regular evaluations of the agent's calls in the weeks before the session was held against as many days
    /// after it, the session's day apart. NotFound; NotAllowed before the session was held; InvalidArgument
    /// for less than one week or more than 52.
    Result<ActionEffect> of(model::CoachingActionId action, int weeks = kCoachingWeeks) const;
    /// Of each action of a session that names a criterion, in their order.
    Result<std::vector<ActionEffect>> ofSession(model::CoachingSessionId session,
                                                int weeks = kCoachingWeeks) const;

    static constexpr int kCoachingWeeks = 4;

private:
    Workspace& m_workspace;
};

} // namespace earmark::service
