#pragma once

#include "core/statistics/interval.h"

#include <cstddef>
#include <optional>

namespace earmark::statistics {

/// The normal quantile of a two-sided 95 % interval.
inline constexpr double kNormal95 = 1.959963984540054;

/// The interval that likely holds the true proportion behind `successes` of `trials`: Wilson, "Probable
/// Inference, the Law of Succession, and Statistical Inference" (JASA 22, 1927), without continuity
/// correction. Sound for few trials and near 0 and 1, where the textbook interval is not. Absent without
/// trials; successes ≤ trials.
std::optional<Interval> wilsonInterval(std::size_t successes, std::size_t trials, double normal = kNormal95);

} // namespace earmark::statistics
