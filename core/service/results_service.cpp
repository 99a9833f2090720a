#include "core/service/results_service.h"

#include "core/reporting/weak_points.h"
#include "core/service/evaluation_rows.h"
#include "core/service/fact_slice.h"
#include "core/service/group_figures.h"
#include "core/service/part_figures.h"
#include "core/service/score_figures.h"
#include "core/service/sheet_keeper.h"
#include "core/service/trend_steps.h"
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

constexpr FoldWish kParts{GroupBy::None, false, false, true};
constexpr FoldWish kCriteria{GroupBy::None, false, false, true, false};

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
        return service::figuresOf(SliceFold(connection, m_workspace.cards(), slice).foldAll(wish),
                                  Detail::Quartiles);
    });
}

Result<std::vector<GroupFigures>> ResultsService::breakdown(const Slice& slice, Grouping grouping,
                                                            Detail detail) const {
    return read(slice, [&](Connection& connection) {
        SliceFold fold(connection, m_workspace.cards(), slice);
        const FoldedGroups folded =
            fold.fold({groupByOf(grouping), true, detail == Detail::Quartiles, false});
        return groupFigures(folded, fold.filter(), grouping, detail, [&] {
            const Day named = slice.to.value_or(m_workspace.zone().dayOf(m_workspace.clock().now()));
            return m_workspace.names().get(connection, grouping, named);
        });
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
        return criterionFigures(versionsOf(fold.foldAll(kCriteria), fold.filter()));
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
        return causeFigures(versionsOf(fold.foldAll(kCriteria), fold.filter()));
    });
}

Result<std::vector<TrendPoint>> ResultsService::trend(const Slice& slice, TrendStep step,
                                                      Detail detail) const {
    return read(slice, [&](Connection& connection) {
        SliceFold fold(connection, m_workspace.cards(), slice);
        const FoldWish wish{calendarOf(step).groupBy, true, detail == Detail::Quartiles, false};
        std::vector<TrendPoint> points = trendPoints(fold.fold(wish), step, detail);
        if (points.empty()) return points;
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
    return read(slice, [&](Connection& connection) {
        CardShelf& cards = m_workspace.cards();
        auto points = service::criterionTrend(connection, cards, ofCard, criterionKey, calendarOf(step));
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
