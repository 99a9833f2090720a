#pragma once

#include "core/base/calendar.h"
#include "core/model/evaluation.h"
#include "core/model/recording.h"
#include "core/reporting/figures.h"
#include "core/reporting/version_break.h"
#include "core/service/workspace.h"

#include <optional>
#include <string>
#include <vector>

namespace earmark::service {

/// Which submitted evaluations a figure is about, by the day of the call in the centre's zone. Empty members
/// do not restrict; without purposes, regular ones only.
struct Slice {
    std::optional<Day> from;
    std::optional<Day> to; ///< included
    std::optional<TeamId> team;
    std::optional<AgentId> agent;
    std::optional<InspectorId> inspector;
    std::optional<std::string> cardKey;
    std::optional<std::string> queue;
    std::optional<std::string> callType;
    std::optional<model::Direction> direction;
    std::vector<model::Purpose> purposes;
    std::optional<bool> fatal;
    std::optional<bool> passed;
    std::optional<std::string> failedCriterion; ///< only evaluations in which this criterion failed
};

using reporting::CriterionFigures;
using reporting::CriterionTrendPoint;
using reporting::EvaluationRow;
using reporting::Figures;
using reporting::GroupFigures;
using reporting::TrendPoint;
using reporting::VersionBreak;

enum class Grouping { Team, Agent, Inspector };

enum class TrendStep { Day, Week, Month };

/// Figures over submitted evaluations, folded from the facts each time they are asked for: nothing is kept
/// up to date in place, so nothing drifts.
class ResultsService {
public:
    explicit ResultsService(Workspace& workspace)
        : m_workspace(workspace) {}

    Result<Figures> figures(const Slice& slice) const;
    /// Best mean first, groups without a score last.
    Result<std::vector<GroupFigures>> breakdown(const Slice& slice, Grouping grouping) const;
    /// In the card's order.
    Result<std::vector<CriterionFigures>> sections(const Slice& slice) const;
    Result<std::vector<CriterionFigures>> criteria(const Slice& slice) const;
    /// The criteria that cost most points, most first.
    Result<std::vector<CriterionFigures>> weakest(const Slice& slice, std::size_t limit) const;
    /// Every step from the first to the last with evaluations, empty ones between included.
    Result<std::vector<TrendPoint>> trend(const Slice& slice, TrendStep step) const;
    /// One criterion over time, the versions of its card joined by its stable key. NotFound where evaluations
    /// stand on versions of the card none of which has it.
    Result<std::vector<CriterionTrendPoint>> criterionTrend(const Slice& slice, const std::string& cardKey,
                                                            const std::string& criterionKey,
                                                            TrendStep step) const;
    /// Where newer versions of cards take over within the slice, by day: the breaks of its trends.
    Result<std::vector<VersionBreak>> breaks(const Slice& slice) const;
    /// Newest call first.
    Result<std::vector<EvaluationRow>> evaluations(const Slice& slice, std::size_t limit,
                                                   std::size_t offset) const;

private:
    Workspace& m_workspace;
};

} // namespace earmark::service
