#pragma once

#include "core/statistics/comparison.h"
#include "core/statistics/verdict.h"

#include <span>

namespace earmark::statistics {

/// Below so many values on a side nothing is said of a change.
inline constexpr std::size_t kFewestBeforeAfter = 5;

/// One person's values before and after something, in millionths, of which more is better.
struct BeforeAfter {
    std::size_t beforeCount = 0;
    std::size_t afterCount = 0;
    Comparison comparison; ///< first: the mean after; second: the mean before
    Verdict verdict = Verdict::TooFew;
    /// By how much the mean would likely rise by itself (negative: fall), because it was picked while it was
    /// low by chance; see expectedRebound(). Absent where it cannot be told.
    std::optional<std::int64_t> expectedRebound;
    /// It was below its peers when it was picked, has risen since, and the rise is not more than chance
    /// beyond the rebound that is to be expected: it may have come by itself. Without an expected rebound
    /// every rise is called so.
    bool mayBeRegressionToTheMean = false;

    bool operator==(const BeforeAfter&) const = default;
};

/// How far a person's mean will likely move by itself towards that of the peers, measured in the same period:
/// (1 − ρ) · (mean of all − own mean), the regressed score of Kelley, "Fundamentals of Statistics" (1947);
/// see Barnett, van der Pols & Dobson, "Regression to the Mean: What It Is and How to Deal with It"
/// (International Journal of Epidemiology 34, 2005). ρ = τ² ÷ (τ² + σ² ÷ n) is the reliability of a mean of n
/// own values; σ² within people and τ² between them are the estimates of an analysis of variance (Searle,
/// Casella & McCulloch, "Variance Components", 1992, 3.6), τ² not below zero. `peers` holds the own values,
/// too. Absent below three people with values, without a person who has two, and without own values.
std::optional<std::int64_t> expectedRebound(const ExactTally& own, std::span<const ExactTally> peers);

/// Compares by Welch's interval of the means (difference.h); where every value is all or nothing (0 or 1 000
/// 000), as of a criterion that is met or not, by Newcombe's of the shares, which holds for few values and
/// where neither side varies.
BeforeAfter beforeAndAfter(const ExactTally& before, const ExactTally& after,
                           std::optional<std::int64_t> expectedRebound);

} // namespace earmark::statistics
