#include "core/reporting/control_figures.h"

#include "core/statistics/control_chart.h"
#include "core/statistics/proportion.h"
#include "core/statistics/series_reading.h"
#include "core/statistics/trend.h"

#include <algorithm>
#include <cmath>

namespace earmark::reporting {

namespace {

constexpr double kMillion = 1'000'000;

using Points = std::vector<TrendPoint>;
using Values = std::vector<std::optional<double>>;

Values valuesOf(const Points& trend, Measure measure) {
    Values values;
    for (const TrendPoint& point : trend) {
        const auto millionths = millionthsOf(point.figures, measure);
        values.push_back(millionths ? std::optional(static_cast<double>(*millionths)) : std::nullopt);
    }
    return values;
}

void setCourse(ControlFigures& control, const std::optional<statistics::Trend>& trend) {
    if (!trend) return;
    control.course = !trend->beyondChance() ? Course::Level
                     : trend->score > 0     ? Course::Rising
                                            : Course::Falling;
    control.slopeMillionths = std::llround(trend->slopePerStep);
    control.trendMillionths = std::llround(trend->probability * kMillion);
}

/// No share is above all of it; a score may be, by bonuses.
std::int64_t highestOf(const Points& trend, Measure measure) {
    std::int64_t most = std::llround(kMillion);
    for (const auto& step : trend)
        most = std::max(most, millionthsOf(step.figures, measure).value_or(0));
    return most;
}

/// `scale`: what one of the chart's units is in millionths.
void setSteps(ControlFigures& control, const Points& trend, const statistics::ControlChart& chart,
              double scale) {
    const std::int64_t most = highestOf(trend, control.measure);
    const auto bounded = [&](double value) {
        return std::clamp<std::int64_t>(std::llround(value * scale), 0, most);
    };
    control.points = chart.points;
    control.provisional = chart.provisional;
    for (std::size_t index = 0; index < trend.size(); ++index) {
        const statistics::ControlPoint& point = chart.steps[index];
        control.steps.push_back({trend[index].from, countBehind(trend[index].figures, control.measure),
                                 millionthsOf(trend[index].figures, control.measure), bounded(point.centre),
                                 bounded(point.lower), bounded(point.upper), point.swing});
    }
}

bool setMean(ControlFigures& control, const Points& trend) {
    const auto reading = statistics::readSeries(valuesOf(trend, control.measure), control.rules);
    if (!reading) return false;
    control.levelMillionths = std::llround(reading->level);
    if (reading->levelInterval) {
        const auto whole = statistics::roundedInterval(*reading->levelInterval);
        const std::int64_t most = highestOf(trend, control.measure);
        control.levelInterval = {std::max<std::int64_t>(whole.lower, 0), std::min(whole.upper, most)};
    }
    setCourse(control, reading->trend);
    setSteps(control, trend, reading->chart, 1);
    return true;
}

bool setShare(ControlFigures& control, const Points& trend) {
    std::vector<statistics::Share> groups;
    statistics::Share all;
    for (const TrendPoint& point : trend) {
        groups.push_back(shareBehind(point.figures, control.measure).value_or(statistics::Share()));
        all.successes += groups.back().successes;
        all.trials += groups.back().trials;
    }
    const auto chart = statistics::proportionChart(groups, control.rules);
    if (!chart) return false;
    control.levelMillionths = std::llround(chart->centre * kMillion);
    if (const auto interval = statistics::wilsonInterval(all.successes, all.trials))
        control.levelInterval = statistics::roundedInterval(*interval, kMillion);
    setCourse(control, statistics::trendOf(valuesOf(trend, control.measure)));
    setSteps(control, trend, *chart, kMillion);
    return true;
}

} // namespace

std::optional<ControlFigures> controlFigures(const Points& trend, Measure measure,
                                             const statistics::RunRules& rules) {
    ControlFigures control;
    control.measure = measure;
    control.rules = rules;
    control.falseAlarms = statistics::falseAlarms(rules);
    const bool made = measure == Measure::Mean ? setMean(control, trend) : setShare(control, trend);
    if (!made) return std::nullopt;
    return control;
}

} // namespace earmark::reporting
