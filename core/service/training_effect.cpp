#include "core/service/training_effect.h"

#include "core/service/agent_values.h"
#include "core/service/record_checks.h"
#include "core/storage/roster_store.h"
#include "core/storage/store.h"
#include "core/storage/training_store.h"

#include <set>

namespace earmark::service {

namespace {

using model::TrainingCourse;
using statistics::PersonChange;
using storage::Connection;

/// Who took part, and who of the same teams did not.
struct Sides {
    std::set<AgentId> participants;
    std::set<AgentId> teammates;
};

Sides sidesOf(Connection& connection, const TrainingCourse& course) {
    Sides sides;
    for (const model::TrainingParticipant& participant : course.participants)
        sides.participants.insert(participant.agent);
    const std::vector<storage::NamedAgent> agents = storage::RosterStore(connection).agentsOn(course.heldOn);
    std::set<TeamId> teams;
    for (const storage::NamedAgent& agent : agents)
        if (agent.team && sides.participants.contains(agent.id)) teams.insert(*agent.team);
    for (const storage::NamedAgent& agent : agents)
        if (agent.team && teams.contains(*agent.team) && !sides.participants.contains(agent.id))
            sides.teammates.insert(agent.id);
    return sides;
}

/// Those with evaluations on both sides of the training, by group.
struct Changes {
    std::vector<PersonChange> participants;
    std::vector<PersonChange> teammates;
    std::vector<PersonChange> others; ///< teammates included
};

Changes changesOf(const AgentValues& before, const AgentValues& after, const Sides& sides) {
    Changes changes;
    for (const auto& [agent, values] : before) {
        const auto later = after.find(agent);
        if (later == after.end()) continue;
        const PersonChange change{values, later->second};
        (sides.participants.contains(agent) ? changes.participants : changes.others).push_back(change);
        if (sides.teammates.contains(agent)) changes.teammates.push_back(change);
    }
    return changes;
}

AimEffect effectOn(const std::optional<model::CriterionRef>& criterion, const Changes& changes) {
    AimEffect effect;
    effect.criterion = criterion;
    const bool enough = changes.teammates.size() >= statistics::kFewestInEffect;
    effect.comparedWith = enough ? TrainingComparison::SameTeams : TrainingComparison::Centre;
    effect.figures = statistics::differenceInDifferences(changes.participants,
                                                         enough ? changes.teammates : changes.others);
    return effect;
}

} // namespace

const char* trainingComparisonName(TrainingComparison comparison) {
    return comparison == TrainingComparison::SameTeams ? "same-teams" : "centre";
}

Result<TrainingEffect> TrainingEffects::of(model::TrainingCourseId id, int weeks) const {
    return m_workspace.store().read([&](Connection& connection) {
        requireWeeks(weeks);
        const auto course = storage::TrainingStore(connection).find(id);
        if (!course) refuse(ErrorCode::NotFound, id.toString(), "the store has no such training");
        const Day today = m_workspace.zone().dayOf(m_workspace.clock().now());
        TrainingEffect effect{id, EffectWindow::around(course->heldOn, weeks, today), {}};
        const Sides sides = sidesOf(connection, *course);
        const auto values = [&](Day from, Day to, const std::optional<model::CriterionRef>& criterion) {
            Slice slice;
            slice.from = from;
            slice.to = to;
            return agentValues(connection, m_workspace.cards(), slice, criterion);
        };
        std::vector<std::optional<model::CriterionRef>> aims(course->aims.begin(), course->aims.end());
        if (aims.empty()) aims.emplace_back();
        for (const auto& aim : aims) {
            const AgentValues before = values(effect.window.beforeFrom, effect.window.beforeTo, aim);
            const AgentValues after = values(effect.window.afterFrom, effect.window.afterTo, aim);
            effect.aims.push_back(effectOn(aim, changesOf(before, after, sides)));
        }
        return effect;
    });
}

} // namespace earmark::service
