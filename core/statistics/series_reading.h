#pragma once

#include "core/statistics/control_chart.h"
#include "core/statistics/interval.h"
#include "core/statistics/trend.h"

#include <optional>
#include <span>

namespace earmark::statistics {

/// A series told apart into where it stands, where it goes and what stands out of it.
struct SeriesReading {
    double level = 0;                      ///< the mean of its values, each step counting once
    std::optional<Interval> levelInterval; ///< 95 %, of that mean (mean_interval.h)
    std::optional<Trend> trend;            ///< the test; a trend is there where beyondChance
    ControlChart chart; ///< the swings: about the trend where there is one, else about the level

    bool rises() const { return trend && trend->beyondChance() && trend->slopePerStep > 0; }
    bool falls() const { return trend && trend->beyondChance() && trend->slopePerStep < 0; }
};

/// Reads values over time. A series that climbs all year does not thereby swing: limits follow a trend that
/// is more than chance. Absent below two values.
std::optional<SeriesReading> readSeries(std::span<const std::optional<double>> values,
                                        const RunRules& rules = {});

} // namespace earmark::statistics
