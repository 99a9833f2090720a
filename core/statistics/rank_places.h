#pragma once

#include "core/statistics/interval.h"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace earmark::statistics {

/// Where a member of a ranking stands, as far as chance allows to say it.
struct RankPlace {
    std::size_t group = 1; ///< from 1 at the top; within a group every two intervals overlap
    std::size_t best = 1;  ///< 1 + the members that are surely above it
    std::size_t worst = 1; ///< the number of members − those that are surely below it

    bool operator==(const RankPlace&) const = default;
};

/// The places of members that are ordered by their measured value, the best first. One is surely above
/// another where its interval lies wholly above the other's; ends that touch overlap. A group goes on for as
/// long as nobody in it is surely above the next member, who begins a new one otherwise. A member without an
/// interval (one evaluation, no spread) is surely above and below nobody and stays in the group it comes
/// upon. Places as a span from best to worst: Goldstein & Spiegelhalter, "League Tables and Their
/// Limitations" (Journal of the Royal Statistical Society A 159, 1996).
std::vector<RankPlace> rankPlaces(std::span<const std::optional<WholeInterval>> bestFirst);

} // namespace earmark::statistics
