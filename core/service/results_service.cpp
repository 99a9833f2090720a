#include "core/service/results_service.h"

#include "core/service/fact_fold.h"
#include "core/service/group_names.h"
#include "core/service/part_figures.h"
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

/// An evaluation's place in a list by time.
struct Placed {
    std::int64_t startedAtMs = 0;
    EvaluationId evaluation;

    bool newerThan(const Placed& other) const {
        return startedAtMs != other.startedAtMs ? startedAtMs > other.startedAtMs
                                                : evaluation > other.evaluation;
    }
};

Placed placed(const View& view, const Header& header) {
    constexpr std::int64_t kDayMs = 86'400'000;
    Placed place;
    place.startedAtMs = view.dayNumber * kDayMs + header.startOffsetMs;
    std::ranges::copy(view.evaluation.first(place.evaluation.uuid.bytes.size()),
                      place.evaluation.uuid.bytes.begin());
    return place;
}

/// The part of the list that is asked for, newest first; sorts no more than that part needs.
std::vector<Placed> window(std::vector<Placed> all, std::size_t limit, std::size_t offset) {
    const std::size_t first = std::min(offset, all.size());
    const std::size_t last = first + std::min(limit, all.size() - first);
    const auto end = all.begin() + static_cast<std::ptrdiff_t>(last);
    std::partial_sort(all.begin(), end, all.end(),
                      [](const Placed& one, const Placed& other) { return one.newerThan(other); });
    return {all.begin() + static_cast<std::ptrdiff_t>(first), end};
}

EvaluationRow rowOf(const storage::ListedHeader& header, const model::CardVersion& card) {
    EvaluationRow row;
    row.evaluation = header.evaluation;
    row.recording = header.recording;
    row.callStartedAt = header.callStartedAt;
    row.submittedAt = header.submittedAt;
    row.agentNumber = header.agentNumber;
    row.agentName = header.agentName;
    row.teamName = header.teamName;
    row.inspectorName = header.inspectorName;
    row.cardKey = card.cardKey;
    row.cardVersion = card.version;
    row.cardName = card.name;
    row.cardReason = header.cardReason;
    row.revision = header.revision;
    row.purpose = header.purpose;
    row.finalMillionths = header.finalMillionths;
    if (header.finalMillionths)
        row.shownScore = scoring::shownScore(card, model::Share{*header.finalMillionths});
    row.failed = header.failed;
    row.passed = header.passed;
    row.fatalErrors = header.fatalErrors;
    row.nonFatalErrors = header.nonFatalErrors;
    return row;
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
            points.push_back({day, folds[day].figures()});
        return points;
    });
}

Result<std::vector<EvaluationRow>> ResultsService::evaluations(const Slice& slice, std::size_t limit,
                                                               std::size_t offset) const {
    return m_workspace.store().read([&](Connection& connection) {
        std::vector<Placed> all;
        FactSlice(connection, m_workspace.cards(), slice)
            .visit([&](const View& view, const Header& header, const Version&) {
                all.push_back(placed(view, header));
            });
        std::vector<EvaluationRow> rows;
        const storage::EvaluationListStore list(connection);
        for (const Placed& place : window(std::move(all), limit, offset)) {
            const auto header = list.find(place.evaluation);
            if (!header) continue; // a fact without its evaluation is verify's to name
            rows.push_back(rowOf(*header, m_workspace.cards().get(connection, header->cardVersion)->card));
        }
        return rows;
    });
}

} // namespace earmark::service
