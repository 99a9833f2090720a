#pragma once

#include "core/model/training_course.h"
#include "core/service/effect_window.h"
#include "core/service/workspace.h"
#include "core/statistics/training_effect.h"

#include <optional>
#include <vector>

namespace earmark::service {

/// With whom those who took part are compared.
enum class TrainingComparison {
    SameTeams, ///< those of the participants' teams, on the day, who did not take part
    Centre,    ///< everybody else: the participants' teams have too few others with evaluations
};

/// What became of one criterion that a training aims at.
struct AimEffect {
    std::optional<model::CriterionRef> criterion; ///< absent: the score as a whole
    TrainingComparison comparedWith = TrainingComparison::SameTeams;
    statistics::DifferenceInDifferences figures;
};

struct TrainingEffect {
    model::TrainingCourseId course;
    EffectWindow window;
    std::vector<AimEffect> aims; ///< in the course's order; without aims one for the score
};

/// The stable English name ("same-teams"), as the command line writes it.
const char* trainingComparisonName(TrainingComparison comparison);

/// Whether trainings helped.
class TrainingEffects {
public:
    explicit TrainingEffects(Workspace& workspace)
        : m_workspace(workspace) {}

    /// How participants changed from the weeks before the training to as many after it, its day apart,
    /// against those who did not take part (core/statistics/training_effect.h), over regular evaluations by
    /// the day of the call. NotFound; InvalidArgument for less than one week or more than 52.
    Result<TrainingEffect> of(model::TrainingCourseId course, int weeks = kTrainingWeeks) const;

    static constexpr int kTrainingWeeks = 8;

private:
    Workspace& m_workspace;
};

} // namespace earmark::service
