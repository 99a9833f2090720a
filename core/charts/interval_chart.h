#pragma once

#include "core/charts/display_list.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace earmark::charts {

/// A value with the interval that likely holds the true one, in millionths.
struct IntervalRow {
    std::string label;
    std::optional<std::int64_t> value;
    std::optional<std::int64_t> lower; ///< both or none
    std::optional<std::int64_t> upper;
    std::string valueText;
    std::size_t group = 0; ///< rows of another group than the one above stand below a line; 0 is no group
    std::string place;     ///< "1 – 4" of 12: what chance allows to say; may be empty
    bool emphasis = false; ///< the row that the reader asked about
    std::string opens;
    std::string hint;
};

struct IntervalOptions {
    double width = 640;
    double labelHeight = 12;
    double rowHeight = 20;
    std::optional<std::int64_t> reference; ///< a dashed line: the centre's mean, or no difference at all
    std::string referenceLabel;
    std::string placeTitle; ///< above the places
};

/// Values below each other as dots with whiskers, the value beside them. The height follows from the number
/// of rows.
DisplayList intervalChart(const std::vector<IntervalRow>& rows, const IntervalOptions& options);

} // namespace earmark::charts
