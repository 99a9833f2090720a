#pragma once

#include "core/base/id.h"
#include "core/reporting/figures.h"
#include "core/reporting/loss_comparison.h"
#include "core/statistics/comparison.h"

#include <optional>
#include <string>
#include <vector>

namespace earmark::reporting {

/// An agent beside everybody else in the same choice.
struct AgentLoss {
    AgentId agent;
    std::string number;
    std::string name;
    std::string teamId; ///< on the last day; empty without one
    LocalizedText team;
    std::size_t count = 0;
    std::size_t scored = 0;
    std::optional<std::int64_t> meanMillionths;
    statistics::Comparison mean; ///< against all others; Welch's interval
    /// How likely so much less comes by chance; absent where too few were scored to say.
    std::optional<double> probability;
    bool belowOthers = false; ///< by more than chance, all agents looked at together
    /// One for each criterion of the summary.
    std::vector<LossComparison> criteria;

    /// The criterion at which the agent loses most points too many: of those beyond chance where there are
    /// any. Absent where nothing is lost beyond the others.
    std::optional<std::size_t> weakest() const;
};

/// Below this many scored evaluations an agent's mean is not judged.
inline constexpr std::size_t kFewestToJudge = 5;

/// Marks whose mean lies below the others' by more than chance, and gives the verdicts at criteria, each of
/// the two looked at together. The lowest mean then comes first.
void judgeAgents(std::vector<AgentLoss>& agents);

} // namespace earmark::reporting
