#include "ui/results/trend/trend_reading.h"

#include "ui/common/preferences.h"

#include <algorithm>
#include <cmath>

namespace earmark::ui {

namespace {

constexpr double kMillion = 1'000'000;
const QString kSetting = QStringLiteral("results/run_rules");

std::int64_t cut(double value) {
    return std::llround(std::clamp(value, 0.0, kMillion));
}

} // namespace

std::optional<statistics::SeriesReading> readTrend(const std::vector<std::optional<std::int64_t>>& millionths,
                                                   const statistics::RunRules& rules) {
    std::vector<std::optional<double>> values;
    for (const std::optional<std::int64_t>& one : millionths)
        values.push_back(one ? std::optional(static_cast<double>(*one)) : std::nullopt);
    return statistics::readSeries(values, rules);
}

std::optional<statistics::SeriesReading> readTrend(const std::vector<reporting::TrendPoint>& trend,
                                                   const statistics::RunRules& rules) {
    std::vector<std::optional<std::int64_t>> means;
    for (const reporting::TrendPoint& point : trend)
        means.push_back(point.figures.meanMillionths);
    return readTrend(means, rules);
}

std::vector<charts::ControlBand> bandsOf(const std::optional<statistics::SeriesReading>& reading) {
    std::vector<charts::ControlBand> bands;
    if (!reading) return bands;
    for (const statistics::ControlPoint& point : reading->chart.steps)
        bands.push_back({cut(point.centre), cut(point.lower), cut(point.upper), point.swing.any()});
    return bands;
}

statistics::RunRules ruleSet(int number) {
    return {.twoOfThree = number >= 1, .fourOfFive = number >= 2, .eightOnOneSide = number >= 3};
}

int chosenRuleSet(const Preferences& preferences) {
    return std::clamp(preferences.remembered(kSetting, 0).toInt(), 0, kRuleSets - 1);
}

void chooseRuleSet(Preferences& preferences, int number) {
    preferences.remember(kSetting, number);
}

} // namespace earmark::ui
