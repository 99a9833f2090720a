#include "core/statistics/series_reading.h"

#include "core/statistics/mean_interval.h"

#include <utility>

namespace earmark::statistics {

namespace {

Moments momentsOf(std::span<const std::optional<double>> values) {
    Moments moments;
    double sum = 0;
    for (const auto& value : values) {
        if (!value) continue;
        ++moments.count;
        sum += *value;
    }
    if (moments.count < 2) return moments;
    moments.mean = sum / static_cast<double>(moments.count);
    double squares = 0;
    for (const auto& value : values)
        if (value) squares += (*value - moments.mean) * (*value - moments.mean);
    moments.variance = squares / static_cast<double>(moments.count - 1);
    return moments;
}

} // namespace

std::optional<SeriesReading> readSeries(std::span<const std::optional<double>> values,
                                        const RunRules& rules) {
    const Moments moments = momentsOf(values);
    SeriesReading reading{moments.mean, meanInterval(moments), trendOf(values), {}};
    const bool trending = reading.trend && reading.trend->beyondChance();
    auto chart = individualsChart(values, rules, trending ? reading.trend->slopePerStep : 0);
    if (!chart) return std::nullopt;
    reading.chart = std::move(*chart);
    return reading;
}

} // namespace earmark::statistics
