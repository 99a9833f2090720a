#pragma once

#include "core/base/calendar.h"
#include "core/base/progress.h"
#include "core/model/evaluation.h"
#include "core/model/scorecard.h"
#include "core/reporting/card_trial.h"
#include "core/service/workspace.h"

#include <optional>
#include <string>
#include <vector>

namespace earmark::service {

/// Which past evaluations a draft is tried on: submitted ones of any version of a card, the newest calls
/// first.
struct TrialSlice {
    std::optional<std::string> cardKey; ///< absent: the draft's own key
    std::optional<Day> from;            ///< days of the call, the centre's zone
    std::optional<Day> to;              ///< included
    std::optional<TeamId> team;
    std::vector<model::Purpose> purposes; ///< empty: regular ones
    std::size_t limit = 0;                ///< at most so many; 0 takes all
    std::size_t listed = 200;             ///< so many of those that change are told one by one
};

using reporting::CardTrial;

/// Tries a version of a card before it is published: what the answers already given would score on it.
/// Nothing is written.
class CardTrialService {
public:
    explicit CardTrialService(Workspace& workspace)
        : m_workspace(workspace) {}

    /// Takes its time (docs/scoring.md says how the figures are made); call it off the screen's thread. All
    /// is read in one view of the store. `progress` counts evaluations and may cancel: Cancelled. A draft
    /// with linter errors is tried like any other.
    Result<CardTrial> run(const model::CardVersion& draft, const TrialSlice& slice, Progress& progress) const;

private:
    Workspace& m_workspace;
};

} // namespace earmark::service
