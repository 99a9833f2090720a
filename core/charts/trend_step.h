#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

namespace earmark::charts {

/// One step of a trend: its label on the axis, its value and how many evaluations stand behind it.
struct TrendStepValue {
    std::string label;
    std::optional<std::int64_t> millionths; ///< absent where nothing was scored: the line is broken there
    std::size_t count = 0;
    std::string opens; ///< what a click opens; handed through
    std::string hint;
};

} // namespace earmark::charts
