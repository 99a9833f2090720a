#include "core/statistics/proportion.h"

#include <algorithm>
#include <cmath>

namespace earmark::statistics {

std::optional<Interval> wilsonInterval(std::size_t successes, std::size_t trials, double normal) {
    if (trials == 0) return std::nullopt;
    const auto n = static_cast<double>(trials);
    const double share = static_cast<double>(successes) / n;
    const double square = normal * normal;
    const double centre = share + square / (2 * n);
    const double reach = normal * std::sqrt(share * (1 - share) / n + square / (4 * n * n));
    const double scale = 1 + square / n;
    return Interval{std::max(0.0, (centre - reach) / scale), std::min(1.0, (centre + reach) / scale)};
}

} // namespace earmark::statistics
