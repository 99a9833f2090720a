#pragma once

#include "core/model/people.h"
#include "core/service/training_effect.h"
#include "core/service/training_service.h"

#include <vector>

namespace earmark::ui {

/// A criterion that a training can aim at.
struct AimedCriterion {
    model::CriterionRef ref;
    LocalizedText name;
};

/// A training with what became of its aims.
struct TrainingEntry {
    service::TrainingRow row;
    std::vector<service::AimEffect> effects; ///< empty where none can be told
    bool complete = false;                   ///< the weeks after it are over
};

struct TrainingData {
    std::vector<TrainingEntry> courses; ///< the newest first
    std::vector<model::Agent> agents;   ///< by number
    std::vector<AimedCriterion> criteria;
};

/// With effects after so many weeks. On any thread.
Result<TrainingData> readTrainings(service::Workspace& workspace, int weeks);

} // namespace earmark::ui
