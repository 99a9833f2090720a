#include "core/statistics/control_chart.h"

#include <algorithm>
#include <cmath>

namespace earmark::statistics {

namespace {

constexpr double kRangeOfTwo = 1.128; // d₂: the mean range of two normal values in sigmas, as tables give it
constexpr std::size_t kSteadyPoints = 12;

using Values = std::span<const std::optional<double>>;

void setSignals(ControlChart& chart, std::span<const double> sigmas, const RunRules& rules) {
    std::vector<std::optional<double>> standardised(chart.steps.size());
    for (std::size_t index = 0; index < chart.steps.size(); ++index) {
        const ControlPoint& point = chart.steps[index];
        if (!point.value) continue;
        ++chart.points;
        standardised[index] = sigmas[index] > 0 ? (*point.value - point.centre) / sigmas[index] : 0;
    }
    chart.provisional = chart.points < kSteadyPoints;
    const std::vector<RunSignals> signals = runSignals(standardised, rules);
    for (std::size_t index = 0; index < chart.steps.size(); ++index)
        chart.steps[index].swing = signals[index];
}

/// What is left of the values without the slope, about the middle of the series.
std::vector<std::optional<double>> withoutSlope(Values values, double slope, double middle) {
    std::vector<std::optional<double>> rest(values.begin(), values.end());
    for (std::size_t index = 0; index < rest.size(); ++index)
        if (rest[index]) *rest[index] -= slope * (static_cast<double>(index) - middle);
    return rest;
}

struct MeanAndRange {
    std::size_t count = 0;
    double mean = 0;
    double meanRange = 0;
};

MeanAndRange meanAndRange(Values values) {
    MeanAndRange found;
    double sum = 0;
    double ranges = 0;
    std::optional<double> last;
    for (const auto& value : values) {
        if (!value) continue;
        ++found.count;
        sum += *value;
        if (last) ranges += std::abs(*value - *last);
        last = value;
    }
    if (found.count < 2) return found;
    found.mean = sum / static_cast<double>(found.count);
    found.meanRange = ranges / static_cast<double>(found.count - 1);
    return found;
}

} // namespace

std::optional<ControlChart> individualsChart(Values values, const RunRules& rules, double slopePerStep) {
    const double middle = values.empty() ? 0 : static_cast<double>(values.size() - 1) / 2;
    const MeanAndRange rest = meanAndRange(withoutSlope(values, slopePerStep, middle));
    if (rest.count < 2) return std::nullopt;
    const double sigma = rest.meanRange / kRangeOfTwo;
    ControlChart chart;
    chart.centre = rest.mean;
    for (std::size_t index = 0; index < values.size(); ++index) {
        const double centre = rest.mean + slopePerStep * (static_cast<double>(index) - middle);
        chart.steps.push_back({values[index], centre, centre - 3 * sigma, centre + 3 * sigma, {}});
    }
    setSignals(chart, std::vector<double>(values.size(), sigma), rules);
    return chart;
}

std::optional<ControlChart> proportionChart(std::span<const Share> groups, const RunRules& rules) {
    Share all;
    for (const Share& group : groups) {
        all.successes += group.successes;
        all.trials += group.trials;
    }
    if (std::ranges::count_if(groups, [](const Share& group) { return group.trials > 0; }) < 2)
        return std::nullopt;
    ControlChart chart;
    chart.centre = static_cast<double>(all.successes) / static_cast<double>(all.trials);
    std::vector<double> sigmas;
    for (const Share& group : groups) {
        const auto n = static_cast<double>(group.trials);
        sigmas.push_back(n > 0 ? std::sqrt(chart.centre * (1 - chart.centre) / n) : 0);
        ControlPoint point{std::nullopt,
                           chart.centre,
                           std::max(0.0, chart.centre - 3 * sigmas.back()),
                           std::min(1.0, chart.centre + 3 * sigmas.back()),
                           {}};
        if (group.trials > 0) point.value = static_cast<double>(group.successes) / n;
        chart.steps.push_back(point);
    }
    setSignals(chart, sigmas, rules);
    return chart;
}

} // namespace earmark::statistics
