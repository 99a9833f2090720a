#include "core/statistics/quantile.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace earmark::statistics {

double quantile(std::span<const double> ascending, double probability) {
    assert(!ascending.empty());
    const double position = std::clamp(probability, 0.0, 1.0) * static_cast<double>(ascending.size() - 1);
    const auto below = static_cast<std::size_t>(std::floor(position));
    const std::size_t above = std::min(below + 1, ascending.size() - 1);
    const double share = position - std::floor(position);
    return ascending[below] + share * (ascending[above] - ascending[below]);
}

} // namespace earmark::statistics
