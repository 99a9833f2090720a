#include "core/statistics/difference.h"

#include "core/statistics/normal.h"
#include "core/statistics/proportion.h"
#include "core/statistics/student_t.h"

#include <cmath>

namespace earmark::statistics {

namespace {

double varianceOfMean(const Moments& sample) {
    return sample.variance / static_cast<double>(sample.count);
}

/// The standard error of a difference of means, and its degrees of freedom.
struct Welch {
    double error = 0;
    double degrees = 0;
};

std::optional<Welch> welchOf(const Moments& first, const Moments& second) {
    if (first.count < 2 || second.count < 2) return std::nullopt;
    const double a = varianceOfMean(first);
    const double b = varianceOfMean(second);
    if (!(a + b > 0)) return std::nullopt;
    const double degrees =
        (a + b) * (a + b) /
        (a * a / static_cast<double>(first.count - 1) + b * b / static_cast<double>(second.count - 1));
    return Welch{std::sqrt(a + b), degrees};
}

double shareOf(const Share& share) {
    return static_cast<double>(share.successes) / static_cast<double>(share.trials);
}

} // namespace

std::optional<Interval> meanDifference(const Moments& first, const Moments& second, double level) {
    const auto welch = welchOf(first, second);
    if (!welch) return std::nullopt;
    const double reach = studentTQuantile((1 + level) / 2, welch->degrees) * welch->error;
    const double difference = first.mean - second.mean;
    return Interval{difference - reach, difference + reach};
}

std::optional<double> meanDifferenceProbability(const Moments& first, const Moments& second) {
    const auto welch = welchOf(first, second);
    if (!welch) return std::nullopt;
    return 2 * studentTAbove(std::abs(first.mean - second.mean) / welch->error, welch->degrees);
}

std::optional<Interval> shareDifference(const Share& first, const Share& second, double level) {
    const double normal = level == 0.95 ? kNormal95 : normalQuantile((1 + level) / 2);
    const auto one = wilsonInterval(first.successes, first.trials, normal);
    const auto other = wilsonInterval(second.successes, second.trials, normal);
    if (!one || !other) return std::nullopt;
    const double difference = shareOf(first) - shareOf(second);
    const double down = std::hypot(shareOf(first) - one->lower, other->upper - shareOf(second));
    const double up = std::hypot(one->upper - shareOf(first), shareOf(second) - other->lower);
    return Interval{difference - down, difference + up};
}

} // namespace earmark::statistics
