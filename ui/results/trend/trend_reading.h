#pragma once

#include "core/charts/control_chart.h"
#include "core/reporting/figures.h"
#include "core/statistics/series_reading.h"

#include <optional>
#include <vector>

namespace earmark::ui {

class Preferences;

/// The values of a trend told apart into level, trend and swings; absent below two values.
std::optional<statistics::SeriesReading> readTrend(const std::vector<std::optional<std::int64_t>>& millionths,
                                                   const statistics::RunRules& rules);
/// The same of the means of evaluations.
std::optional<statistics::SeriesReading> readTrend(const std::vector<reporting::TrendPoint>& trend,
                                                   const statistics::RunRules& rules);

/// Its limits as the chart takes them, cut at 0 and 100; empty without a reading.
std::vector<charts::ControlBand> bandsOf(const std::optional<statistics::SeriesReading>& reading);

/// The sets of rules to choose from, from the fewest false alarms to the soonest found shifts.
inline constexpr int kRuleSets = 4;
statistics::RunRules ruleSet(int number);
/// The set that is chosen (remembered), 0 … kRuleSets − 1.
int chosenRuleSet(const Preferences& preferences);
void chooseRuleSet(Preferences& preferences, int number);

} // namespace earmark::ui
