#include "core/service/results_service.h"

#include "core/reporting/weak_points.h"
#include "core/service/criterion_trend.h"
#include "core/service/evaluation_rows.h"
#include "core/service/fact_slice.h"
#include "core/service/group_names.h"
#include "core/service/part_figures.h"
#include "core/service/score_figures.h"
#include "core/service/sheet_keeper.h"
#include "core/service/slice_fold.h"
#include "core/service/version_breaks.h"
#include "core/storage/evaluation_list_store.h"
#include "core/storage/store.h"

#include <algorithm>
#include <map>

namespace earmark::service {

namespace {

using storage::Connection;
using View = storage::FactStore::View;
using Header = storage::RecordHeader;

Day dayOf(std::int64_t number) {
    return Day(std::chrono::days(number));
}

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

Figures figuresOf(const FoldedGroup& group, Detail detail) {
    return detail == Detail::Quartiles ? service::figuresOf(group.scores, group.distribution)
                                       : service::figuresOf(group.scores);
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

Day stepOf(TrendStep step, Day day) {
    return step == TrendStep::Day ? day : step == TrendStep::Week ? weekOf(day) : monthOf(day);
}

Day nextStep(TrendStep step, Day day) {
    switch (step) {
    case TrendStep::Day:
        return day + std::chrono::days(1);
    case TrendStep::Week:
        return day + std::chrono::days(7);
    case TrendStep::Month:
        return nextMonthOf(day);
    }
    return day + std::chrono::days(1);
}

/// Says at each step of a trend which versions take over in it.
template <class Point>
void noteBreaks(std::vector<Point>& points, const std::vector<VersionBreak>& breaks, TrendStep step) {
    for (Point& point : points) {
        std::vector<VersionBreak> within;
        for (const VersionBreak& one : breaks)
            if (stepOf(step, one.day) == point.from) within.push_back(one);
        point.newVersions = reporting::breaksText(within);
    }
}

constexpr FoldWish kParts{GroupBy::None, false, false, true};

/// What the steps of a trend are made of.
GroupBy sumsOf(TrendStep step) {
    return step == TrendStep::Month ? GroupBy::Month : step == TrendStep::Week ? GroupBy::Week : GroupBy::Day;
}

/// The days that the asked part of a list falls on, and where in them it begins.
struct ListWindow {
    Slice days;
    std::size_t offset = 0;
};

ListWindow listWindow(Connection& connection, CardShelf& cards, const Slice& slice, std::size_t limit,
                      std::size_t offset) {
    std::map<std::int64_t, std::int64_t, std::greater<>> counts; // newest day first
    for (const auto& [day, group] : SliceFold(connection, cards, slice).fold({GroupBy::Day}))
        counts[day] = group.scores.count;
    ListWindow window{slice, offset};
    std::size_t passed = 0; // evaluations of days looked at so far
    bool begun = false;
    for (const auto& [day, count] : counts) {
        const std::size_t before = passed;
        passed += static_cast<std::size_t>(count);
        if (passed <= offset) continue;
        if (!begun) {
            window.days.to = dayOf(day);
            window.offset = offset - before;
            begun = true;
        }
        window.days.from = dayOf(day);
        if (passed - offset >= limit) return window;
    }
    return window;
}

/// The part of the list that is asked for, newest first; sorts no more than that part needs.
std::vector<ListPlace> window(std::vector<ListPlace> all, std::size_t limit, std::size_t offset) {
    const std::size_t first = std::min(offset, all.size());
    const std::size_t last = first + std::min(limit, all.size() - first);
    const auto end = all.begin() + static_cast<std::ptrdiff_t>(last);
    std::partial_sort(all.begin(), end, all.end(),
                      [](const ListPlace& one, const ListPlace& other) { return one.newerThan(other); });
    return {all.begin() + static_cast<std::ptrdiff_t>(first), end};
}

} // namespace

template <class Work>
auto ResultsService::read(const Slice& slice, Work work) const {
    m_workspace.sheets().catchUpWhenFar(slice);
    auto outcome = m_workspace.store().read(work);
    m_workspace.sheets().catchUpBehind();
    return outcome;
}

Result<Figures> ResultsService::figures(const Slice& slice) const {
    return read(slice, [&](Connection& connection) {
        const FoldWish wish{GroupBy::None, true, true, false};
        return figuresOf(SliceFold(connection, m_workspace.cards(), slice).foldAll(wish), Detail::Quartiles);
    });
}

Result<std::vector<GroupFigures>> ResultsService::breakdown(const Slice& slice, Grouping grouping,
                                                            Detail detail) const {
    return read(slice, [&](Connection& connection) {
        SliceFold fold(connection, m_workspace.cards(), slice);
        const FoldedGroups folded =
            fold.fold({groupByOf(grouping), true, detail == Detail::Quartiles, false});
        if (grouping == Grouping::Card) return ranked(cardGroups(folded, fold.filter(), detail));
        if (grouping == Grouping::Direction || grouping == Grouping::Purpose)
            return ranked(enumeratedGroups(folded, grouping, detail));
        const Day named = slice.to.value_or(m_workspace.zone().dayOf(m_workspace.clock().now()));
        return namedGroups(folded, *m_workspace.names().get(connection, grouping, named), detail);
    });
}

Result<std::vector<CriterionFigures>> ResultsService::sections(const Slice& slice) const {
    return read(slice, [&](Connection& connection) {
        SliceFold fold(connection, m_workspace.cards(), slice);
        return sectionFigures(versionsOf(fold.foldAll(kParts), fold.filter()));
    });
}

Result<std::vector<CriterionFigures>> ResultsService::criteria(const Slice& slice) const {
    return read(slice, [&](Connection& connection) {
        SliceFold fold(connection, m_workspace.cards(), slice);
        return criterionFigures(versionsOf(fold.foldAll(kParts), fold.filter()));
    });
}

Result<std::vector<CriterionFigures>> ResultsService::weakest(const Slice& slice, std::size_t limit) const {
    Result<std::vector<CriterionFigures>> all = criteria(slice);
    if (!all) return all;
    return reporting::weakest(std::move(*all), limit);
}

Result<std::vector<CauseFigures>> ResultsService::causes(const Slice& slice) const {
    return read(slice, [&](Connection& connection) {
        SliceFold fold(connection, m_workspace.cards(), slice);
        return causeFigures(versionsOf(fold.foldAll(kParts), fold.filter()));
    });
}

Result<std::vector<TrendPoint>> ResultsService::trend(const Slice& slice, TrendStep step,
                                                      Detail detail) const {
    return read(slice, [&](Connection& connection) {
        SliceFold fold(connection, m_workspace.cards(), slice);
        std::map<Day, FoldedGroup> steps;
        for (const auto& [day, group] : fold.fold({sumsOf(step), true, detail == Detail::Quartiles, false})) {
            FoldedGroup& joined = steps[stepOf(step, dayOf(day))];
            joined.scores.merge(group.scores);
            joined.distribution.merge(group.distribution);
        }
        std::vector<TrendPoint> points;
        if (steps.empty()) return points;
        const Day last = steps.rbegin()->first;
        for (Day day = steps.begin()->first; day <= last; day = nextStep(step, day))
            points.push_back({day, figuresOf(steps[day], detail), {}});
        noteBreaks(points, versionBreaks(connection, m_workspace.cards(), slice), step);
        return points;
    });
}

Result<std::vector<GroupTrend>> ResultsService::groupTrends(const Slice& slice, Grouping grouping) const {
    return read(slice, [&](Connection& connection) {
        const GroupBy groupBy = grouping == Grouping::Team    ? GroupBy::TeamAndMonth
                                : grouping == Grouping::Agent ? GroupBy::AgentAndMonth
                                                              : GroupBy::InspectorAndMonth;
        const FoldedGroups folded = SliceFold(connection, m_workspace.cards(), slice).fold({groupBy});
        const Day named = slice.to.value_or(m_workspace.zone().dayOf(m_workspace.clock().now()));
        const auto names = m_workspace.names().get(connection, grouping, named);
        std::map<std::uint32_t, std::map<Day, Figures>> byGroup;
        for (const auto& [key, group] : folded)
            byGroup[firstOfPair(key)][dayOf(secondOfPair(key))] = service::figuresOf(group.scores);
        std::vector<GroupTrend> trends;
        for (const auto& [group, months] : byGroup) {
            GroupTrend trend{names->of(group).id, {}};
            for (const auto& [month, figures] : months)
                trend.points.push_back({month, figures, {}});
            trends.push_back(std::move(trend));
        }
        return trends;
    });
}

Result<std::vector<CriterionTrendPoint>> ResultsService::criterionTrend(const Slice& slice,
                                                                        const std::string& cardKey,
                                                                        const std::string& criterionKey,
                                                                        TrendStep step) const {
    Slice ofCard = slice;
    ofCard.cardKey = cardKey;
    const TrendCalendar calendar{sumsOf(step), [step](Day day) { return stepOf(step, day); },
                                 [step](Day day) { return nextStep(step, day); }};
    return read(slice, [&](Connection& connection) {
        CardShelf& cards = m_workspace.cards();
        auto points = service::criterionTrend(connection, cards, ofCard, criterionKey, calendar);
        noteBreaks(points, versionBreaks(connection, cards, ofCard), step);
        return points;
    });
}

Result<std::vector<VersionBreak>> ResultsService::breaks(const Slice& slice) const {
    return read(
        slice, [&](Connection& connection) { return versionBreaks(connection, m_workspace.cards(), slice); });
}

Result<std::vector<AgentInspectorScores>> ResultsService::agentInspectorScores(const Slice& slice) const {
    return read(slice, [&](Connection& connection) {
        const storage::FactStore facts(connection);
        const auto agents = facts.ids<AgentId>(storage::FactCodeKind::Agent);
        const auto inspectors = facts.ids<InspectorId>(storage::FactCodeKind::Inspector);
        std::vector<AgentInspectorScores> all;
        for (const auto& [key, group] :
             SliceFold(connection, m_workspace.cards(), slice).fold({GroupBy::AgentAndInspector})) {
            const auto agent = agents.find(firstOfPair(key));
            const auto inspector = inspectors.find(static_cast<std::uint32_t>(secondOfPair(key)));
            if (agent != agents.end() && inspector != inspectors.end())
                all.push_back({agent->second, inspector->second, group.scores.scores});
        }
        std::ranges::sort(all, [](const AgentInspectorScores& one, const AgentInspectorScores& other) {
            return one.agent != other.agent ? one.agent < other.agent : one.inspector < other.inspector;
        });
        return all;
    });
}

Result<std::vector<EvaluationRow>> ResultsService::evaluations(const Slice& slice, std::size_t limit,
                                                               std::size_t offset) const {
    return read(slice, [&](Connection& connection) {
        const ListWindow wanted = listWindow(connection, m_workspace.cards(), slice, limit, offset);
        std::vector<ListPlace> all;
        FactSlice(connection, m_workspace.cards(), wanted.days)
            .visit([&](const View& view, const Header& header, const SliceFilter::Version&) {
                all.push_back(placeOf(view, header));
            });
        std::vector<EvaluationRow> rows;
        const storage::EvaluationListStore list(connection);
        for (const ListPlace& place : window(std::move(all), limit, wanted.offset)) {
            const auto header = list.find(place.evaluation);
            if (!header) continue; // a fact without its evaluation is verify's to name
            rows.push_back(rowOf(*header, m_workspace.cards().get(connection, header->cardVersion)->card));
        }
        return rows;
    });
}

} // namespace earmark::service
