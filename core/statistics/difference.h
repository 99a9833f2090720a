#pragma once

#include "core/statistics/interval.h"
#include "core/statistics/moments.h"

#include <cstddef>
#include <optional>

namespace earmark::statistics {

/// The interval of the difference between the true means of two samples, first − second, that need not have
/// the same spread: Welch, "The Generalization of Student's Problem when Several Different Population
/// Variances are Involved" (Biometrika 34, 1947), two-sided. Absent where a sample has fewer than two values
/// or neither has any spread.
std::optional<Interval> meanDifference(const Moments& first, const Moments& second, double level = 0.95);

/// How likely two samples whose true means are the same differ so much, two-sided, of the same statistic.
/// Absent where meanDifference() is.
std::optional<double> meanDifferenceProbability(const Moments& first, const Moments& second);

struct Share {
    std::size_t successes = 0; ///< ≤ trials
    std::size_t trials = 0;
};

/// The interval of the difference between two true proportions, first − second, from Wilson's interval of
/// each: Newcombe, "Interval Estimation for the Difference between Independent Proportions" (Statistics in
/// Medicine 17, 1998), method 10, two-sided. Absent where one has no trials.
std::optional<Interval> shareDifference(const Share& first, const Share& second, double level = 0.95);

} // namespace earmark::statistics
