#include "core/statistics/student_t.h"

#include "core/statistics/normal.h"
#include "core/statistics/proportion.h"

#include <array>
#include <cassert>
#include <cmath>
#include <limits>
#include <numbers>
#include <utility>

namespace earmark::statistics {

namespace {

constexpr std::size_t kTabulated = 200;
/// From here on the expansion is exact to the last digits, while the fraction begins to lose some.
constexpr double kManyDegrees = 10'000;

/// Γ(x + 1/2) ÷ Γ(x) without the cancellation of two large logarithms: the recurrence up to 20, then the
/// expansion of Tricomi & Erdélyi, "The asymptotic expansion of a ratio of gamma functions" (Pacific Journal
/// of Mathematics 1, 1951).
double gammaRatio(double x) {
    double factor = 1;
    for (; x < 20; x += 1)
        factor *= x / (x + 0.5);
    const double inverse = 1 / x;
    const double square = inverse * inverse;
    const double exponent =
        inverse * (-1.0 / 8 + square * (1.0 / 192 + square * (-1.0 / 640 + square * 17.0 / 14336)));
    return factor * std::sqrt(x) * std::exp(exponent);
}

double density(double value, double degrees) {
    const double power = std::exp(-(degrees + 1) / 2 * std::log1p(value * value / degrees));
    return gammaRatio(degrees / 2) / std::sqrt(degrees * std::numbers::pi) * power;
}

double awayFromZero(double value) {
    constexpr double kTiny = std::numeric_limits<double>::min();
    return std::abs(value) < kTiny ? kTiny : value;
}

/// The continued fraction of DLMF 8.17.22 by Lentz's method, quick for x < (a + 1) ÷ (a + b + 2).
double betaFraction(double x, double a, double b) {
    double numerator = 1;
    double denominator = 1 / awayFromZero(1 - (a + b) * x / (a + 1));
    double result = denominator;
    for (double m = 1; m < 10'000; ++m) {
        const double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
        denominator = 1 / awayFromZero(1 + even * denominator);
        numerator = awayFromZero(1 + even / numerator);
        result *= denominator * numerator;
        const double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
        denominator = 1 / awayFromZero(1 + odd * denominator);
        numerator = awayFromZero(1 + odd / numerator);
        const double change = denominator * numerator;
        result *= change;
        if (std::abs(change - 1) < 1e-16) break;
    }
    return result;
}

/// Abramowitz & Stegun 26.7.5.
double expandedQuantile(double normal, double degrees) {
    const double x = normal;
    const double s = x * x;
    const double first = x * (s + 1) / 4;
    const double second = x * (3 + s * (16 + s * 5)) / 96;
    const double third = x * (-15 + s * (17 + s * (19 + s * 3))) / 384;
    const double fourth = x * (-945 + s * (-1920 + s * (1482 + s * (776 + s * 79)))) / 92160;
    return x + (first + (second + (third + fourth / degrees) / degrees) / degrees) / degrees;
}

/// The value with `tail` (0 < tail < 0.5) above it: bracketed, then Newton's steps that stay in the bracket.
double tailQuantile(double tail, double degrees) {
    const double normal = -normalQuantile(tail);
    if (degrees >= kManyDegrees && normal < 8) return expandedQuantile(normal, degrees);
    double lower = 0;
    double upper = 1;
    while (studentTAbove(upper, degrees) > tail)
        lower = std::exchange(upper, 2 * upper);
    double value = expandedQuantile(normal, degrees);
    for (int round = 0; round < 200; ++round) {
        if (!(value > lower && value < upper)) value = (lower + upper) / 2;
        const double excess = studentTAbove(value, degrees) - tail;
        (excess > 0 ? lower : upper) = value;
        const double step = excess / density(value, degrees);
        value += step;
        if (std::abs(step) <= 1e-15 * value || lower == upper) break;
    }
    return value;
}

std::array<double, kTabulated> tabulated() {
    std::array<double, kTabulated> table{};
    for (std::size_t degrees = 1; degrees <= kTabulated; ++degrees)
        table[degrees - 1] = studentTQuantile(0.975, static_cast<double>(degrees));
    return table;
}

} // namespace

double studentTAbove(double value, double degrees) {
    assert(value >= 0 && degrees > 0);
    const double a = degrees / 2;
    const double square = value * value;
    const double x = degrees / (degrees + square);
    // x^a · (1 − x)^(1/2) ÷ B(a, 1/2), the common factor of both tails.
    const double factor = value * density(value, degrees);
    if (x < (a + 1) / (a + 2.5)) return factor * betaFraction(x, a, 0.5) / (2 * a);
    return 0.5 - factor * betaFraction(square / (degrees + square), 0.5, a);
}

double studentTQuantile(double probability, double degrees) {
    assert(probability > 0 && probability < 1 && degrees > 0);
    if (probability == 0.5) return 0;
    return probability < 0.5 ? -tailQuantile(probability, degrees) : tailQuantile(1 - probability, degrees);
}

double studentT95(std::size_t degrees) {
    assert(degrees >= 1);
    static const std::array<double, kTabulated> table = tabulated();
    return degrees <= kTabulated ? table[degrees - 1]
                                 : expandedQuantile(kNormal95, static_cast<double>(degrees));
}

} // namespace earmark::statistics
