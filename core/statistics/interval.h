#pragma once

#include <cmath>
#include <cstdint>

namespace earmark::statistics {

/// What likely holds the true value behind a measured one.
struct Interval {
    double lower = 0;
    double upper = 0;

    bool operator==(const Interval&) const = default;
};

/// An interval in whole units of its values (millionths, for figures), as it is shown and compared.
struct WholeInterval {
    std::int64_t lower = 0;
    std::int64_t upper = 0;

    bool operator==(const WholeInterval&) const = default;
};

/// Both ends × scale, rounded half away from zero.
inline WholeInterval roundedInterval(const Interval& interval, double scale = 1) {
    return {std::llround(interval.lower * scale), std::llround(interval.upper * scale)};
}

/// Whether a difference with this interval is more than chance.
constexpr bool leavesOutZero(const WholeInterval& interval) {
    return interval.lower > 0 || interval.upper < 0;
}

} // namespace earmark::statistics
