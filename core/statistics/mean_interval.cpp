#include "core/statistics/mean_interval.h"

#include "core/statistics/student_t.h"

#include <cmath>

namespace earmark::statistics {

namespace {

double quantileFor(double level, std::size_t degrees) {
    if (level == 0.95) return studentT95(degrees);
    return studentTQuantile((1 + level) / 2, static_cast<double>(degrees));
}

} // namespace

std::optional<Interval> meanInterval(const Moments& sample, double level) {
    if (sample.count < 2 || !(sample.variance > 0)) return std::nullopt;
    const double reach =
        quantileFor(level, sample.count - 1) * std::sqrt(sample.variance / static_cast<double>(sample.count));
    return Interval{sample.mean - reach, sample.mean + reach};
}

} // namespace earmark::statistics
