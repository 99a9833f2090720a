#pragma once

#include "core/reporting/figures.h"
#include "core/statistics/matched_difference.h"

#include <cstddef>

namespace earmark::reporting {

/// What an inspector did in a slice, and how strictly beside the others.
struct InspectorFigures {
    GroupFigures group;
    std::size_t agents = 0;                   ///< of whom this inspector judged calls
    statistics::MatchedDifference difference; ///< of its final scores, against the others on the same agents
};

} // namespace earmark::reporting
