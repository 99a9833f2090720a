#pragma once

#include "core/statistics/interval.h"
#include "core/statistics/moments.h"

#include <optional>

namespace earmark::statistics {

/// The interval that likely holds the true mean behind a sample: mean ± t · √(variance ÷ n), t of n − 1
/// degrees (Student, "The Probable Error of a Mean", Biometrika 6, 1908), two-sided. Absent below two values
/// and where all are equal: without any spread nothing can be said of chance. May reach past the scale of the
/// values; whoever shows it may cut it there.
std::optional<Interval> meanInterval(const Moments& sample, double level = 0.95);

} // namespace earmark::statistics
