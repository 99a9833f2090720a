#include "core/statistics/rank_places.h"

#include <algorithm>

namespace earmark::statistics {

namespace {

using Members = std::span<const std::optional<WholeInterval>>;

void setGroups(Members bestFirst, std::vector<RankPlace>& places) {
    std::size_t group = 1;
    std::optional<std::int64_t> highestLower; // of the group so far
    for (std::size_t index = 0; index < bestFirst.size(); ++index) {
        if (const auto& interval = bestFirst[index]) {
            if (highestLower && interval->upper < *highestLower) {
                ++group;
                highestLower.reset();
            }
            highestLower = std::max(highestLower.value_or(interval->lower), interval->lower);
        }
        places[index].group = group;
    }
}

void setSpans(Members bestFirst, std::vector<RankPlace>& places) {
    std::vector<std::int64_t> lowers;
    std::vector<std::int64_t> uppers;
    for (const auto& interval : bestFirst) {
        if (!interval) continue;
        lowers.push_back(interval->lower);
        uppers.push_back(interval->upper);
    }
    std::ranges::sort(lowers);
    std::ranges::sort(uppers);
    for (std::size_t index = 0; index < bestFirst.size(); ++index) {
        places[index].worst = bestFirst.size();
        if (const auto& interval = bestFirst[index]) {
            const auto above = lowers.end() - std::ranges::upper_bound(lowers, interval->upper);
            const auto below = std::ranges::lower_bound(uppers, interval->lower) - uppers.begin();
            places[index].best += static_cast<std::size_t>(above);
            places[index].worst -= static_cast<std::size_t>(below);
        }
    }
}

} // namespace

std::vector<RankPlace> rankPlaces(std::span<const std::optional<WholeInterval>> bestFirst) {
    std::vector<RankPlace> places(bestFirst.size());
    setGroups(bestFirst, places);
    setSpans(bestFirst, places);
    return places;
}

} // namespace earmark::statistics
