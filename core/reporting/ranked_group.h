#pragma once

#include "core/reporting/figures.h"
#include "core/statistics/rank_places.h"

#include <optional>
#include <vector>

namespace earmark::reporting {

/// A group with its place among the others, as far as chance allows to say it.
struct RankedGroup {
    GroupFigures group;
    std::optional<statistics::RankPlace> place; ///< absent without a mean
};

/// Groups in order of their means, the best first and those without one last, with places from the intervals
/// of the means.
std::vector<RankedGroup> ranked(std::vector<GroupFigures> bestFirst);

} // namespace earmark::reporting
