#pragma once

#include "core/base/calendar.h"
#include "core/base/id.h"
#include "core/model/criterion_ref.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace earmark::model {

using TrainingCourseId = Id<struct TrainingCourseTag>;

/// One who took part in a training.
struct TrainingParticipant {
    AgentId agent;
    std::optional<std::int64_t> examThousandths; ///< points of its exam, ≥ 0; absent without one

    bool operator==(const TrainingParticipant&) const = default;
};

/// A training that was given.
struct TrainingCourse {
    TrainingCourseId id;
    std::string topic;
    Day heldOn{};
    std::string trainer;            ///< a name
    std::vector<CriterionRef> aims; ///< the criteria that it is to mend; none: the score as a whole
    std::vector<TrainingParticipant> participants; ///< by agent id, each once
    std::string note;

    bool operator==(const TrainingCourse&) const = default;
};

} // namespace earmark::model
