#pragma once

#include "core/charts/value_plot.h"

#include <string>
#include <vector>

namespace earmark::charts {

/// Where the rules behind the values change: a dashed line across the chart with a label at its head.
struct TrendBreak {
    double position = 0; ///< in steps from the left edge of the first one: 1.5 is the middle of the second
    std::string label;   ///< "v2"
    std::string opens;
    std::string hint;
};

/// Paints breaks from left to right, each at its moment; a label that would run into the one before it is
/// left out, its dot says the same.
void paintBreaks(ValuePlot& plot, const std::vector<TrendBreak>& breaks, double labelHeight);

} // namespace earmark::charts
