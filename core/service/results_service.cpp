#include "core/service/results_service.h"

#include "core/service/criterion_trend.h"
#include "core/service/evaluation_rows.h"
#include "core/service/fact_fold.h"
#include "core/service/group_names.h"
#include "core/service/part_figures.h"
#include "core/service/version_breaks.h"
#include "core/storage/evaluation_list_store.h"
#include "core/storage/store.h"

#include <algorithm>
#include <map>

namespace earmark::service {

namespace {

using storage::Connection;
using storage::FactSection;
using View = storage::FactStore::View;
using Header = storage::RecordHeader;
using Version = FactSlice::Version;

Day dayOf(const View& view) {
    return Day(std::chrono::days(view.dayNumber));
}

std::uint32_t groupOf(Grouping grouping, const View& view, const Header& header) {
    switch (grouping) {
    case Grouping::Team:
        return view.team;
    case Grouping::Agent:
        return header.codes.agent;
    case Grouping::Inspector:
        return header.codes.inspector;
    }
    return 0;
}

bool ranksBefore(const GroupFigures& one, const GroupFigures& other) {
    const auto& first = one.figures.meanMillionths;
    const auto& second = other.figures.meanMillionths;
    if (first != second) return !second || (first && *first > *second);
    return one.number < other.number;
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
        return monthOf(day + std::chrono::days(31));
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

Result<Figures> ResultsService::figures(const Slice& slice) const {
    return m_workspace.store().read([&](Connection& connection) {
        FiguresFold fold;
        FactSlice(connection, m_workspace.cards(), slice)
            .visit([&](const View&, const Header& header, const Version&) { fold.add(header); });
        return fold.figures();
    });
}

Result<std::vector<GroupFigures>> ResultsService::breakdown(const Slice& slice, Grouping grouping) const {
    return m_workspace.store().read([&](Connection& connection) {
        std::vector<FiguresFold> folds; // by code; codes are small and dense
        FactSlice(connection, m_workspace.cards(), slice)
            .visit([&](const View& view, const Header& header, const Version&) {
                const std::size_t group = groupOf(grouping, view, header);
                if (group >= folds.size()) folds.resize(group + 1);
                folds[group].add(header);
            });
        const Day named = slice.to.value_or(m_workspace.zone().dayOf(m_workspace.clock().now()));
        const GroupNames names(connection, grouping, named);
        std::vector<GroupFigures> groups;
        for (std::uint32_t group = 0; group < folds.size(); ++group) {
            if (folds[group].empty()) continue;
            GroupFigures figures = names.of(group);
            figures.figures = folds[group].figures();
            groups.push_back(std::move(figures));
        }
        std::ranges::sort(groups, ranksBefore);
        return groups;
    });
}

Result<std::vector<CriterionFigures>> ResultsService::sections(const Slice& slice) const {
    return m_workspace.store().read([&](Connection& connection) {
        return sectionFigures(foldParts(connection, m_workspace.cards(), slice));
    });
}

Result<std::vector<CriterionFigures>> ResultsService::criteria(const Slice& slice) const {
    return m_workspace.store().read([&](Connection& connection) {
        return criterionFigures(foldParts(connection, m_workspace.cards(), slice));
    });
}

Result<std::vector<CriterionFigures>> ResultsService::weakest(const Slice& slice, std::size_t limit) const {
    Result<std::vector<CriterionFigures>> all = criteria(slice);
    if (!all) return all;
    std::erase_if(*all, [](const CriterionFigures& figures) { return figures.lostThousandths == 0; });
    std::ranges::stable_sort(*all, std::ranges::greater(), &CriterionFigures::lostThousandths);
    if (all->size() > limit) all->resize(limit);
    return all;
}

Result<std::vector<TrendPoint>> ResultsService::trend(const Slice& slice, TrendStep step) const {
    return m_workspace.store().read([&](Connection& connection) {
        std::map<Day, FiguresFold> folds;
        FactSlice(connection, m_workspace.cards(), slice)
            .visit([&](const View& view, const Header& header, const Version&) {
                folds[stepOf(step, dayOf(view))].add(header);
            });
        std::vector<TrendPoint> points;
        if (folds.empty()) return points;
        const Day last = folds.rbegin()->first;
        for (Day day = folds.begin()->first; day <= last; day = nextStep(step, day))
            points.push_back({day, folds[day].figures(), {}});
        noteBreaks(points, versionBreaks(connection, m_workspace.cards(), slice), step);
        return points;
    });
}

Result<std::vector<CriterionTrendPoint>> ResultsService::criterionTrend(const Slice& slice,
                                                                        const std::string& cardKey,
                                                                        const std::string& criterionKey,
                                                                        TrendStep step) const {
    Slice ofCard = slice;
    ofCard.cardKey = cardKey;
    const TrendCalendar calendar{[step](Day day) { return stepOf(step, day); },
                                 [step](Day day) { return nextStep(step, day); }};
    return m_workspace.store().read([&](Connection& connection) {
        CardShelf& cards = m_workspace.cards();
        auto points = service::criterionTrend(connection, cards, ofCard, criterionKey, calendar);
        noteBreaks(points, versionBreaks(connection, cards, ofCard), step);
        return points;
    });
}

Result<std::vector<VersionBreak>> ResultsService::breaks(const Slice& slice) const {
    return m_workspace.store().read(
        [&](Connection& connection) { return versionBreaks(connection, m_workspace.cards(), slice); });
}

Result<std::vector<EvaluationRow>> ResultsService::evaluations(const Slice& slice, std::size_t limit,
                                                               std::size_t offset) const {
    return m_workspace.store().read([&](Connection& connection) {
        std::vector<ListPlace> all;
        FactSlice(connection, m_workspace.cards(), slice)
            .visit([&](const View& view, const Header& header, const Version&) {
                all.push_back(placeOf(view, header));
            });
        std::vector<EvaluationRow> rows;
        const storage::EvaluationListStore list(connection);
        for (const ListPlace& place : window(std::move(all), limit, offset)) {
            const auto header = list.find(place.evaluation);
            if (!header) continue; // a fact without its evaluation is verify's to name
            rows.push_back(rowOf(*header, m_workspace.cards().get(connection, header->cardVersion)->card));
        }
        return rows;
    });
}

} // namespace earmark::service
