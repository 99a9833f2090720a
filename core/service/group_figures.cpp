#include "core/service/group_figures.h"

#include "core/service/score_figures.h"

#include <algorithm>
#include <map>

namespace earmark::service {

namespace {

using reporting::GroupFigures;

/// Best mean first, groups without one last; those alike by number.
bool ranksBefore(std::optional<std::int64_t> mean, const std::string& number,
                 std::optional<std::int64_t> otherMean, const std::string& otherNumber) {
    if (mean != otherMean) return !otherMean || (mean && *mean > *otherMean);
    return number < otherNumber;
}

std::vector<GroupFigures> ranked(std::vector<GroupFigures> groups) {
    std::ranges::sort(groups, [](const GroupFigures& one, const GroupFigures& other) {
        return ranksBefore(one.figures.meanMillionths, one.number, other.figures.meanMillionths,
                           other.number);
    });
    return groups;
}

GroupFigures namedByKey(std::string key) {
    return {key, key, {}, {}, {}};
}

/// Versions of one card are one group.
struct CardGroup {
    const model::CardVersion* newest = nullptr; ///< lives on the shelf
    FoldedGroup sums;
};

std::vector<GroupFigures> cardGroups(const FoldedGroups& versions, const SliceFilter& filter, Detail detail) {
    std::map<std::string, CardGroup> cards;
    for (const auto& [code, group] : versions) {
        const model::CardVersion& card = filter.versions().at(static_cast<std::uint32_t>(code)).shelved->card;
        CardGroup& joined = cards[card.cardKey];
        if (!joined.newest || joined.newest->version < card.version) joined.newest = &card;
        joined.sums.scores.merge(group.scores);
        joined.sums.distribution.merge(group.distribution);
    }
    std::vector<GroupFigures> groups;
    for (const auto& [key, card] : cards)
        groups.push_back({key, key, card.newest->name, {}, figuresOf(card.sums, detail)});
    return groups;
}

std::vector<GroupFigures> enumeratedGroups(const FoldedGroups& folded, Grouping grouping, Detail detail) {
    std::vector<GroupFigures> groups;
    for (const auto& [code, group] : folded) {
        GroupFigures figures = namedByKey(grouping == Grouping::Direction
                                              ? model::directionName(static_cast<model::Direction>(code))
                                              : model::purposeName(static_cast<model::Purpose>(code)));
        figures.figures = figuresOf(group, detail);
        groups.push_back(std::move(figures));
    }
    return groups;
}

/// Ranked before their figures are made: thousands of them are large, and each is written once.
std::vector<GroupFigures> namedGroups(const FoldedGroups& folded, const GroupNames& names, Detail detail) {
    struct Place {
        std::optional<std::int64_t> mean;
        std::int64_t code = 0;
        const FoldedGroup* group = nullptr;
    };
    std::vector<Place> places;
    places.reserve(folded.size());
    for (const auto& [code, group] : folded)
        if (group.scores.count > 0) places.push_back({group.scores.scores.mean(), code, &group});
    std::ranges::sort(places, [&](const Place& one, const Place& other) {
        return ranksBefore(one.mean, names.numberOf(one.code), other.mean, names.numberOf(other.code));
    });
    std::vector<GroupFigures> groups;
    groups.reserve(places.size());
    for (const Place& place : places)
        groups.emplace_back(names.of(place.code)).figures = figuresOf(*place.group, detail);
    return groups;
}

} // namespace

GroupBy groupByOf(Grouping grouping) {
    switch (grouping) {
    case Grouping::Team:
        return GroupBy::Team;
    case Grouping::Agent:
        return GroupBy::Agent;
    case Grouping::Inspector:
        return GroupBy::Inspector;
    case Grouping::Queue:
        return GroupBy::Queue;
    case Grouping::CallType:
        return GroupBy::CallType;
    case Grouping::Direction:
        return GroupBy::Direction;
    case Grouping::Purpose:
        return GroupBy::Purpose;
    case Grouping::Card:
        return GroupBy::CardVersion;
    }
    return GroupBy::None;
}

reporting::Figures figuresOf(const FoldedGroup& group, Detail detail) {
    return detail == Detail::Quartiles ? figuresOf(group.scores, group.distribution)
                                       : figuresOf(group.scores);
}

std::vector<GroupFigures> groupFigures(const FoldedGroups& folded, const SliceFilter& filter,
                                       Grouping grouping, Detail detail, const NamesOf& names) {
    if (grouping == Grouping::Card) return ranked(cardGroups(folded, filter, detail));
    if (grouping == Grouping::Direction || grouping == Grouping::Purpose)
        return ranked(enumeratedGroups(folded, grouping, detail));
    return namedGroups(folded, *names(), detail);
}

} // namespace earmark::service
