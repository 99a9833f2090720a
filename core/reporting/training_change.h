#pragma once

#include "core/base/calendar.h"
#include "core/base/localized_text.h"
#include "core/statistics/training_effect.h"

#include <string>

namespace earmark::reporting {

/// What became of one criterion that a training aimed at.
struct TrainingChange {
    std::string topic;
    Day heldOn{};
    std::size_t participants = 0;
    LocalizedText criterion;    ///< empty: the score as a whole
    Day from{};                 ///< first day of the weeks before it
    Day to{};                   ///< last day of as many after it
    bool againstCentre = false; ///< compared with everybody else; else with others of the same teams
    statistics::DifferenceInDifferences figures; ///< millionths, more is better
};

} // namespace earmark::reporting
