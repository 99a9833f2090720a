#pragma once

#include "core/charts/display_list.h"
#include "core/charts/value_plot.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace earmark::charts {

/// How many values lie from `lower` up to, not including, `upper`; the last bin includes its end.
struct DistributionBin {
    std::int64_t lower = 0; ///< millionths
    std::int64_t upper = 0;
    std::size_t count = 0;
    std::string opens;
    std::string hint;
};

/// A value that the distribution is read against: the pass mark, the agent's own mean.
struct DistributionMark {
    std::int64_t millionths = 0;
    std::string label;
};

/// How values spread: a bar for each bin with its count above it, and dashed lines at the marks. Bins stand
/// in rising order without gaps; their limits are written at the foot, in points of a hundred.
DisplayList distributionChart(const std::vector<DistributionBin>& bins,
                              const std::vector<DistributionMark>& marks, const PlotSize& size = {});

} // namespace earmark::charts
