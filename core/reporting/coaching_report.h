#pragma once

#include "core/reporting/coached_criterion.h"
#include "core/reporting/control_figures.h"
#include "core/reporting/figures.h"
#include "core/reporting/reported_action.h"
#include "core/reporting/reported_finding.h"
#include "core/statistics/comparison.h"

#include <optional>
#include <string>
#include <vector>

/// What a team leader talks through with an agent, as plain values. How each part is chosen is in
/// docs/reports.md.
namespace earmark::reporting {

/// Whom the report is about.
struct ReportedAgent {
    AgentId id;
    std::string number;
    std::string name;
    LocalizedText team; ///< on the last day; empty without one
    std::string leader;
};

/// The agent's figures beside others; millionths, agent − others.
struct HeadlineComparison {
    std::size_t count = 0; ///< evaluations on the other side
    statistics::Comparison mean;
    statistics::Comparison passRate;
    statistics::Comparison fatalRate;
};

struct CoachingReport {
    ReportedAgent agent;
    Day from;
    Day to;       ///< included
    Day pastFrom; ///< the same number of days before
    Day pastTo;
    Figures figures;
    HeadlineComparison againstTeam; ///< the other agents of the team, in the same period
    HeadlineComparison againstPast;
    std::vector<ReportedFinding> fatal; ///< newest first
    std::vector<CoachedCriterion> strengths;
    /// Two at most. Where none is beyond chance, the one that costs most, with that verdict.
    std::vector<CoachedCriterion> workOn;
    std::vector<CoachedCriterion> criteria;  ///< all, in the card's order, without findings
    std::vector<ReportedAction> lastActions; ///< of the last session held by the last day
    std::vector<ReportedAction> agreed;      ///< of sessions planned, and what is still open of earlier ones
    std::vector<TrendPoint> trend;           ///< twelve months to the last day
    std::optional<ControlFigures> control;   ///< of the mean

    bool anyBeyondChance() const {
        return !workOn.empty() && workOn.front().againstTeam.verdict == LossVerdict::More;
    }
};

} // namespace earmark::reporting
