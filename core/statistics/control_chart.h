#pragma once

#include "core/statistics/difference.h"
#include "core/statistics/run_rules.h"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace earmark::statistics {

struct ControlPoint {
    std::optional<double> value; ///< absent where nothing was measured
    double centre = 0;
    double lower = 0; ///< centre − 3 sigma
    double upper = 0;
    RunSignals swing; ///< the rules that it breaks
};

/// A series with the limits that chance alone seldom leaves (Shewhart, "Economic Control of Quality of
/// Manufactured Product", 1931).
struct ControlChart {
    double centre = 0;        ///< of the whole series; with a trend, halfway along it
    std::size_t points = 0;   ///< with a value
    bool provisional = false; ///< from fewer than twelve points: the limits may still move much
    std::vector<ControlPoint> steps;
};

/// The chart of individual values (XmR): sigma is the mean moving range ÷ 1.128, so limits lie 2.66 moving
/// ranges from the mean (Montgomery, "Introduction to Statistical Quality Control"). Moving ranges go from
/// one value to the next there is. With a slope per step the centre follows it, and only what differs from it
/// counts as a swing. Absent below two values.
std::optional<ControlChart> individualsChart(std::span<const std::optional<double>> values,
                                             const RunRules& rules = {}, double slopePerStep = 0);

/// The chart of proportions from groups of any size (p chart): limits p̄ ± 3 √(p̄ (1 − p̄) ÷ n), each for its
/// own n, cut at 0 and 1; p̄ is all successes ÷ all trials (Montgomery). Groups without trials have no value,
/// and limits of zero width at p̄. Absent below two groups with trials.
std::optional<ControlChart> proportionChart(std::span<const Share> groups, const RunRules& rules = {});

} // namespace earmark::statistics
