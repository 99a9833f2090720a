#pragma once

#include "core/reporting/figures.h"
#include "core/reporting/loss_comparison.h"
#include "core/reporting/reported_finding.h"

#include <vector>

namespace earmark::reporting {

/// A criterion of an agent's report.
struct CoachedCriterion {
    CriterionFigures figures;
    LossComparison againstTeam; ///< the agent beside the others of the team
    std::vector<ReportedFinding> findings;

    /// What each call costs here: points lost where it fails × how often it fails. Thousandths.
    std::int64_t cost() const { return againstTeam.own.lostPerAnswer(); }
};

/// The criteria to work on, of all of an agent's, their verdicts set: those that fail more often than in the
/// team by more than chance, by what each call costs, two at most; where there is none, the one at which
/// most points were lost in all: one slip in the only call of a kind is not the dearest habit.
std::vector<CoachedCriterion> chooseWorkOn(const std::vector<CoachedCriterion>& all);

/// The criteria that went well: answered three times or more and failing no more often than in the team;
/// those beyond chance first, then those with something to show, then by how much less often they fail. Only
/// criteria of one of the first two kinds, three at most. `examples` are answers at full points that can be
/// heard or read, newest first.
std::vector<CoachedCriterion> chooseStrengths(const std::vector<CoachedCriterion>& all,
                                              const std::vector<ReportedFinding>& examples);

} // namespace earmark::reporting
