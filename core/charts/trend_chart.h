#pragma once

#include "core/charts/display_list.h"
#include "core/charts/trend_break.h"
#include "core/charts/trend_step.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace earmark::charts {

struct TrendOptions {
    double width = 640;
    double height = 220;
    double labelWidth = 44;                       ///< room for the values beside the axis
    double labelHeight = 12;                      ///< height of a line of text
    std::optional<std::int64_t> targetMillionths; ///< the pass mark, as a dashed line
    std::vector<TrendBreak> breaks;               ///< from left to right
};

/// Values over time as a line with dots, the number of evaluations as bars at its foot. The value axis covers
/// the data and the target, at least ten points of a hundred, on round numbers.
DisplayList trendChart(const std::vector<TrendStepValue>& steps, const TrendOptions& options);

} // namespace earmark::charts
