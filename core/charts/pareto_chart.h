#pragma once

#include "core/charts/display_list.h"

#include <cstdint>
#include <string>
#include <vector>

namespace earmark::charts {

/// A cause of loss, or what it was lost at.
struct ParetoRow {
    std::string label;
    std::vector<std::int64_t>
        parts;             ///< in one unit for all rows, not negative; one or as many as there are part names
    std::string valueText; ///< of their sum
    std::string cumulativeText; ///< the share of this and all rows above
    std::string opens;
    std::string hint;
};

struct ParetoOptions {
    double width = 640;
    double labelHeight = 12;
    double rowHeight = 24;
    std::vector<std::string> partNames; ///< of stacked bars, at most kParts; a legend above the chart
    std::string valueTitle;             ///< "Lost points"
    std::string cumulativeTitle;        ///< "Cumulative share"
};

/// What costs most, the greatest first: a bar to the right for each row, so that long names can be read, and
/// beside the bars the line of the cumulative share from 0 to 100 % with a mark at 80 %. Rows must come in
/// falling order; the height follows from their number.
DisplayList paretoChart(const std::vector<ParetoRow>& rows, const ParetoOptions& options);

} // namespace earmark::charts
