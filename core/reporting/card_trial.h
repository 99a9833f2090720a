#pragma once

#include "core/base/localized_text.h"
#include "core/reporting/figures.h"
#include "core/statistics/proportion.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// What trying a card over past evaluations found, as plain values.
namespace earmark::reporting {

/// Figures with the 95 % intervals of their rates (Wilson; shares of one).
struct TrialFigures {
    Figures figures;
    std::optional<statistics::Interval> passRate;
    std::optional<statistics::Interval> fatalRate;
};

/// One evaluation whose score or verdict the draft changes.
struct TriedEvaluation {
    enum class Crossing { None, Up, Down };

    EvaluationRow row;                  ///< as it was judged
    std::int64_t millionths = 0;        ///< what it would score
    std::string shownScore;             ///< the same as the draft shows it
    bool passed = false;                ///< on the draft
    bool failed = false;                ///< a fatal rule of the draft is met
    bool fullyAnswered = true;          ///< every criterion that applies has an answer that fits
    Crossing crossing = Crossing::None; ///< of the pass mark
    std::vector<LocalizedText> why;     ///< the differences of its derivation
};

/// A criterion of the draft for which evaluations have no answer.
struct UnansweredCriterion {
    std::string key;
    LocalizedText name;
    std::size_t without = 0; ///< evaluations in which it applies and was never answered
    std::size_t misfit = 0;  ///< evaluations whose answer is none that the draft allows
};

struct CardTrial {
    std::size_t chosen = 0;           ///< evaluations that the slice holds
    std::size_t tried = 0;            ///< of them, after the limit
    std::size_t scored = 0;           ///< of them with a score on the draft; both figures are over just these
    std::size_t notFullyAnswered = 0; ///< of the scored: over what is answered, the rest left out
    // Tried and not scored:
    std::size_t nothingAnswered = 0; ///< none of their answers is one of the draft's
    std::size_t notScorable = 0;     ///< nothing possible in them
    std::size_t otherMedium = 0;     ///< calls on a draft for texts, or the other way round

    TrialFigures before;         ///< as judged
    TrialFigures after;          ///< on the draft
    std::size_t changed = 0;     ///< score, pass or fatal verdict differ
    std::size_t crossedUp = 0;   ///< would pass and did not
    std::size_t crossedDown = 0; ///< passed and would not
    std::size_t newlyFatal = 0;  ///< would fail by a fatal rule and did not
    std::size_t noLongerFatal = 0;

    std::vector<UnansweredCriterion> unanswered; ///< in the draft's order
    /// Those that lose the pass mark, those that gain it, then the largest changes; no more than asked for.
    std::vector<TriedEvaluation> evaluations;
};

} // namespace earmark::reporting
