#pragma once

#include "core/reporting/figures.h"
#include "core/statistics/comparison.h"

#include <cstdint>
#include <vector>

namespace earmark::reporting {

/// How often a criterion failed and what it cost, in one group of evaluations.
struct LossTally {
    std::size_t answered = 0;
    std::size_t failed = 0;
    std::int64_t lostThousandths = 0;

    static LossTally of(const CriterionFigures& figures);
    /// What is left of a whole without a part of it.
    LossTally without(const LossTally& part) const;
    void add(const LossTally& other);
    /// Points lost in each call in which it applied, in thousandths: points lost where it fails × how often
    /// it fails. 0 of nothing.
    std::int64_t lostPerAnswer() const;

    bool operator==(const LossTally&) const = default;
};

/// What a group's losses at a criterion are beside everybody else's.
enum class LossVerdict {
    NotTold, ///< chance alone would do
    More,    ///< it fails more often than elsewhere, by more than chance
    Less,
};

/// One group's losses at one criterion beside those of all others in the same choice.
struct LossComparison {
    LossTally own;
    LossTally others;
    statistics::Comparison failedRate; ///< own − others, millionths; 95 %, Newcombe's
    /// How likely the two differ so much where their true shares are the same: Fisher's exact test, two-sided
    /// as twice the smaller tail.
    double probability = 1;
    LossVerdict verdict = LossVerdict::NotTold; ///< set by tellFromChance()
    /// Points lost beyond what they would be at the others' loss per answer; negative where fewer.
    /// Thousandths.
    std::int64_t excessThousandths = 0;
};

LossComparison compareLoss(const LossTally& own, const LossTally& others);

/// Gives each comparison its verdict, all of them looked at together (statistics::discoveries): who compares
/// a hundred cells finds five beyond chance by chance.
void tellFromChance(const std::vector<LossComparison*>& family);

} // namespace earmark::reporting
