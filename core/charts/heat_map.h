#pragma once

#include "core/charts/display_list.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace earmark::charts {

struct HeatCell {
    std::optional<std::int64_t> value; ///< in one unit for the whole map; absent where too little was seen
    std::string text;                  ///< the value as people read it; it stands in the cell
    bool marked = false;               ///< framed: beyond chance
    std::string opens;
    std::string hint;
};

struct HeatRow {
    std::string label;
    std::vector<HeatCell> cells; ///< one for each column
};

struct HeatMapOptions {
    double width = 640;
    double labelHeight = 12;
    double rowHeight = 24;
    bool lowIsStrong = false; ///< where less is worse, the least value is shaded most
    std::string lightText;    ///< what the lightest and the strongest shade mean, for the key below the map;
    std::string strongText;   ///< no key without them
};

/// Rows × columns, each cell shaded by its value from the least to the greatest of the map, with the value in
/// it. A cell without a value is empty and says its text. The height follows from the number of rows.
DisplayList heatMap(const std::vector<std::string>& columns, const std::vector<HeatRow>& rows,
                    const HeatMapOptions& options);

} // namespace earmark::charts
