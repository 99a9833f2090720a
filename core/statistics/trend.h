#pragma once

#include <cstdint>
#include <optional>
#include <span>

namespace earmark::statistics {

/// Whether a series rises or falls as a whole.
struct Trend {
    std::int64_t score = 0;  ///< Kendall's S: pairs that rise − pairs that fall
    double standardised = 0; ///< S by its standard deviation, one step nearer to zero for continuity
    double probability = 1;  ///< of a score at least as far from zero where there is no trend, two-sided
    double slopePerStep = 0; ///< the median of the slopes of all pairs, in the values' unit

    bool beyondChance() const { return probability < 0.05; }
};

/// The test of Mann, "Nonparametric Tests Against Trend" (Econometrica 13, 1945), with Kendall's variance for
/// ties ("Rank Correlation Methods", 1975), and the slope of Sen, "Estimates of the Regression Coefficient
/// Based on Kendall's Tau" (Journal of the American Statistical Association 63, 1968). It asks for no
/// distribution, and one outlier makes no trend. Steps without a value keep their place in time. Absent below
/// eight values, where the normal approximation does not hold, and where all are equal.
std::optional<Trend> trendOf(std::span<const std::optional<double>> values);

} // namespace earmark::statistics
