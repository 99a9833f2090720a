#include "core/charts/value_axis.h"

#include <algorithm>

namespace earmark::charts {

namespace {

constexpr std::int64_t kPercent = 10'000; // millionths
constexpr std::int64_t kLeastSpan = 10 * kPercent;

std::int64_t roundStep(std::int64_t span) {
    for (const std::int64_t percent : {2, 5, 10, 20, 50})
        if (span <= 6 * percent * kPercent) return percent * kPercent;
    return 100 * kPercent;
}

/// The multiple of `step` at or below the value, of negative ones, too.
std::int64_t roundedDown(std::int64_t value, std::int64_t step) {
    const std::int64_t rest = value % step;
    return value - (rest < 0 ? rest + step : rest);
}

} // namespace

ValueAxis axisFor(const std::vector<std::int64_t>& values) {
    if (values.empty()) return {0, 100 * kPercent, 20 * kPercent};
    const auto [low, high] = std::ranges::minmax(values);
    const std::int64_t step = roundStep(std::max(high - low, kLeastSpan));
    ValueAxis axis{roundedDown(low, step), roundedDown(high + step - 1, step), step};
    for (bool downwards = true; axis.highest - axis.lowest < kLeastSpan; downwards = !downwards) {
        if (downwards && axis.lowest > 0)
            axis.lowest -= step;
        else
            axis.highest += step;
    }
    return axis;
}

std::int64_t countStep(std::int64_t most) {
    constexpr std::int64_t kMostSteps = 5;
    for (std::int64_t power = 1;; power *= 10)
        for (const std::int64_t digit : {1, 2, 5})
            if (digit * power * kMostSteps >= most) return digit * power;
}

} // namespace earmark::charts
