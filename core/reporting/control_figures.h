#pragma once

#include "core/reporting/figures.h"
#include "core/reporting/measure.h"
#include "core/statistics/interval.h"
#include "core/statistics/run_rules.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace earmark::reporting {

/// One step of a control chart, in millionths.
struct ControlStep {
    Day from;              ///< first day of the step
    std::size_t count = 0; ///< what stands behind it (measure.h)
    std::optional<std::int64_t> valueMillionths;
    std::int64_t centreMillionths = 0;
    std::int64_t lowerMillionths = 0;
    std::int64_t upperMillionths = 0;
    statistics::RunSignals swing; ///< by which rules it swings beyond chance
};

enum class Course { Unknown, Level, Rising, Falling };

/// A measure over time, told apart into its level, its trend and its swings.
struct ControlFigures {
    Measure measure = Measure::Mean;
    statistics::RunRules rules;
    statistics::FalseAlarms falseAlarms; ///< of these rules where only chance is at work
    /// The mean of the steps, each counting once; of a share, of all that stands behind it.
    std::int64_t levelMillionths = 0;
    std::optional<statistics::WholeInterval> levelInterval; ///< 95 %
    Course course = Course::Unknown;                        ///< Unknown below eight steps with a value
    std::optional<std::int64_t> slopeMillionths;            ///< a step, Sen's; absent with an unknown course
    std::optional<std::int64_t> trendMillionths; ///< how likely such a course is where there is no trend
    std::size_t points = 0;                      ///< steps with a value
    bool provisional = false;                    ///< limits from fewer than twelve
    std::vector<ControlStep> steps;
};

/// The mean as a chart of individual values, whose limits follow a trend that is more than chance; shares as
/// a p chart by what stands behind each step (core/statistics). Absent below two steps with a value.
std::optional<ControlFigures> controlFigures(const std::vector<TrendPoint>& trend, Measure measure,
                                             const statistics::RunRules& rules = {});

} // namespace earmark::reporting
