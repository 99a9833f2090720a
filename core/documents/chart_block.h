#pragma once

#include "core/charts/display_list.h"
#include "core/documents/data_table.h"

#include <cstddef>
#include <string>
#include <vector>

namespace earmark::documents {

/// How a program with charts of its own draws the table behind a chart: columns by their index. Without bars
/// and lines it shows the table alone.
struct NativeChart {
    std::size_t categories = 0;
    std::vector<std::size_t> bars; ///< several are stacked
    std::vector<std::size_t> lines;
    bool linesOnOwnAxis = false; ///< a cumulative share beside counts
    bool horizontal = false;     ///< bars to the right, for long names; of the first twelve rows

    bool operator==(const NativeChart&) const = default;
};

/// A chart of our own and the figures that it shows.
struct ChartBlock {
    std::string title;
    std::string description; ///< what it says, for those who cannot see it
    charts::DisplayList list;
    DataTable data; ///< in workbook, CSV and JSON; not on paper, where the chart says it
    NativeChart native;

    bool operator==(const ChartBlock&) const = default;
};

} // namespace earmark::documents
