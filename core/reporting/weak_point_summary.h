#pragma once

#include "core/reporting/agent_loss.h"
#include "core/reporting/cause_split.h"
#include "core/reporting/figures.h"
#include "core/reporting/loss_comparison.h"
#include "core/reporting/reported_finding.h"
#include "core/reporting/tenure.h"
#include "core/reporting/training_change.h"
#include "core/reporting/training_group.h"

#include <optional>
#include <string>
#include <vector>

/// Where points are lost, by whom, and what to do about it: the trainer's document, as plain values. How each
/// part is chosen is in docs/reports.md.
namespace earmark::reporting {

/// By what the rows of the heat map are told apart.
enum class WeakPointRows { Team, Queue, Tenure };

/// What the summary is about, in words.
struct WeakPointScope {
    std::optional<Day> from;
    std::optional<Day> to; ///< included
    std::optional<LocalizedText> team;
    std::optional<std::string> queue;
    std::optional<Tenure> tenure; ///< on the last day
    WeakPointRows rows = WeakPointRows::Team;
};

/// One row of the heat map.
struct HeatRow {
    std::string id;     ///< of a team; a queue's text; a tenure's name
    std::string number; ///< a team's key
    LocalizedText name; ///< empty of a tenure, and of calls without a team or queue
    Tenure tenure = Tenure::Unknown;
    Figures figures;
    /// One for each criterion of the summary; nothing answered where the row never met it.
    std::vector<LossComparison> cells;
};

/// A cell of the heat map.
struct WeakCell {
    std::size_t row = 0;
    std::size_t criterion = 0;

    bool operator==(const WeakCell&) const = default;
};

struct WeakPointSummary {
    WeakPointScope scope;
    Figures figures;
    /// All of the cards in use, those that cost most first.
    std::vector<CriterionFigures> criteria;
    CauseSplit causes;
    std::vector<HeatRow> rows;     ///< in order of the points that each call lost, most first
    std::vector<AgentLoss> agents; ///< by the mean, the lowest first
    std::vector<TrainingGroup> groups;
    std::optional<WeakCell> trainFirst;    ///< the cell beyond chance that costs most points too many
    std::optional<std::size_t> coachFirst; ///< index in `agents`
    std::vector<TrainingChange> trainings; ///< newest first
    std::vector<ReportedFinding> badExamples;
    std::vector<ReportedFinding> goodExamples;

    /// Something stands out by more than chance.
    bool seesAnything() const { return trainFirst || coachFirst || !groups.empty(); }
};

/// Sets what follows from rows and agents: verdicts of all cells together, trainFirst, coachFirst, groups.
void chooseWeakPoints(WeakPointSummary& summary);

} // namespace earmark::reporting
