#include "core/statistics/trend.h"

#include "core/statistics/normal.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace earmark::statistics {

namespace {

constexpr std::size_t kFewestValues = 8;

struct Placed {
    double step = 0;
    double value = 0;
};

std::vector<Placed> present(std::span<const std::optional<double>> values) {
    std::vector<Placed> placed;
    for (std::size_t index = 0; index < values.size(); ++index)
        if (values[index]) placed.push_back({static_cast<double>(index), *values[index]});
    return placed;
}

double tieTerm(double size) {
    return size * (size - 1) * (2 * size + 5);
}

/// (n (n − 1) (2n + 5) − Σ t (t − 1) (2t + 5)) ÷ 18 over the groups of t equal values.
double varianceOfScore(std::vector<Placed> placed) {
    std::ranges::sort(placed, {}, &Placed::value);
    double variance = tieTerm(static_cast<double>(placed.size()));
    for (auto begin = placed.begin(); begin != placed.end();) {
        const double value = begin->value;
        const auto end =
            std::find_if(begin, placed.end(), [&](const Placed& one) { return one.value != value; });
        variance -= tieTerm(static_cast<double>(end - begin));
        begin = end;
    }
    return variance / 18;
}

double medianOf(std::vector<double>& values) {
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    if (values.size() % 2 != 0) return *middle;
    return (*std::max_element(values.begin(), middle) + *middle) / 2;
}

} // namespace

std::optional<Trend> trendOf(std::span<const std::optional<double>> values) {
    const std::vector<Placed> placed = present(values);
    if (placed.size() < kFewestValues) return std::nullopt;
    const double variance = varianceOfScore(placed);
    if (!(variance > 0)) return std::nullopt;
    Trend trend;
    std::vector<double> slopes;
    slopes.reserve(placed.size() * (placed.size() - 1) / 2);
    for (auto later = placed.begin(); later != placed.end(); ++later) {
        for (auto earlier = placed.begin(); earlier != later; ++earlier) {
            const double rise = later->value - earlier->value;
            trend.score += rise > 0 ? 1 : rise < 0 ? -1 : 0;
            slopes.push_back(rise / (later->step - earlier->step));
        }
    }
    const auto score = static_cast<double>(trend.score);
    trend.standardised = std::copysign(std::max(0.0, std::abs(score) - 1), score) / std::sqrt(variance);
    trend.probability = 2 * normalBelow(-std::abs(trend.standardised));
    trend.slopePerStep = medianOf(slopes);
    return trend;
}

} // namespace earmark::statistics
