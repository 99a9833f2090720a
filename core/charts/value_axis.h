#pragma once

#include <cstdint>
#include <vector>

namespace earmark::charts {

/// An axis of shares on round numbers, in millionths.
struct ValueAxis {
    std::int64_t lowest = 0;
    std::int64_t highest = 0;
    std::int64_t step = 0;

    /// Where a value lies between the ends: 0 … 1.
    double shareOf(std::int64_t millionths) const {
        return static_cast<double>(millionths - lowest) / static_cast<double>(highest - lowest);
    }
};

/// The axis that covers these values, at least ten points of a hundred; 0 … 100 without any.
ValueAxis axisFor(const std::vector<std::int64_t>& values);

/// A step for counts from 0 to `most`, on round numbers: at most five steps.
std::int64_t countStep(std::int64_t most);

} // namespace earmark::charts
