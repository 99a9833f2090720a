#include "core/reporting/ranked_group.h"

#include <utility>

namespace earmark::reporting {

std::vector<RankedGroup> ranked(std::vector<GroupFigures> bestFirst) {
    std::vector<std::optional<statistics::WholeInterval>> intervals;
    for (const GroupFigures& group : bestFirst)
        if (group.figures.meanMillionths) intervals.push_back(group.figures.meanInterval);
    const std::vector<statistics::RankPlace> places = statistics::rankPlaces(intervals);
    std::vector<RankedGroup> groups;
    std::size_t next = 0;
    for (GroupFigures& group : bestFirst) {
        RankedGroup one{std::move(group), std::nullopt};
        if (one.group.figures.meanMillionths) one.place = places[next++];
        groups.push_back(std::move(one));
    }
    return groups;
}

} // namespace earmark::reporting
