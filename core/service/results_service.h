#pragma once

#include "core/base/calendar.h"
#include "core/model/evaluation.h"
#include "core/model/recording.h"
#include "core/reporting/figures.h"
#include "core/reporting/version_break.h"
#include "core/service/grouping.h"
#include "core/service/slice.h"
#include "core/service/workspace.h"
#include "core/statistics/exact_tally.h"

#include <optional>
#include <string>
#include <vector>

namespace earmark::service {

using reporting::CauseFigures;
using reporting::CriterionFigures;
using reporting::CriterionTrendPoint;
using reporting::EvaluationRow;
using reporting::Figures;
using reporting::GroupFigures;
using reporting::TrendPoint;
using reporting::VersionBreak;

enum class TrendStep { Day, Week, Month };

/// Whether figures hold quartiles, which look at every score.
enum class Detail { Plain, Quartiles };

/// The evaluations that one inspector judged of one agent.
struct AgentInspectorScores {
    AgentId agent;
    InspectorId inspector;
    statistics::ExactTally scores; ///< millionths
};

/// One group over time.
struct GroupTrend {
    std::string id; ///< as in GroupFigures
    std::vector<TrendPoint> points;
};

/// Figures over submitted evaluations, folded from sheets (core/sheets) each time they are asked for. Nothing
/// is counted up in place, so nothing drifts; sheets out of date are made again for the answer and, where the
/// store can be written, kept.
class ResultsService {
public:
    explicit ResultsService(Workspace& workspace)
        : m_workspace(workspace) {}

    Result<Figures> figures(const Slice& slice) const;
    /// Best mean first, groups without a score last. Groups by direction and purpose have the enumerator's
    /// name as id and key and no name; by queue, call type and card the text or key.
    Result<std::vector<GroupFigures>> breakdown(const Slice& slice, Grouping grouping,
                                                Detail detail = Detail::Quartiles) const;
    /// In the card's order.
    Result<std::vector<CriterionFigures>> sections(const Slice& slice) const;
    Result<std::vector<CriterionFigures>> criteria(const Slice& slice) const;
    /// The criteria that cost most points, most first.
    Result<std::vector<CriterionFigures>> weakest(const Slice& slice, std::size_t limit) const;
    /// What findings were put down to, as model::kCauseKeys has them; causes without a finding are left out.
    Result<std::vector<CauseFigures>> causes(const Slice& slice) const;
    /// Every step from the first to the last with evaluations, empty ones between included.
    Result<std::vector<TrendPoint>> trend(const Slice& slice, TrendStep step,
                                          Detail detail = Detail::Quartiles) const;
    /// The months of each team, agent or inspector, only those with evaluations, without quartiles: for small
    /// lines beside a list.
    Result<std::vector<GroupTrend>> groupTrends(const Slice& slice, Grouping grouping) const;
    /// One criterion over time, the versions of its card joined by its stable key. NotFound where evaluations
    /// stand on versions of the card none of which has it.
    Result<std::vector<CriterionTrendPoint>> criterionTrend(const Slice& slice, const std::string& cardKey,
                                                            const std::string& criterionKey,
                                                            TrendStep step) const;
    /// Where newer versions of cards take over within the slice, by day: the breaks of its trends.
    Result<std::vector<VersionBreak>> breaks(const Slice& slice) const;
    /// Who judged whom, for comparing inspectors on the agents that they share.
    Result<std::vector<AgentInspectorScores>> agentInspectorScores(const Slice& slice) const;
    /// Newest call first.
    Result<std::vector<EvaluationRow>> evaluations(const Slice& slice, std::size_t limit,
                                                   std::size_t offset) const;

private:
    template <class Work>
    auto read(const Slice& slice, Work work) const;

    Workspace& m_workspace;
};

} // namespace earmark::service
