#include "core/statistics/normal.h"

#include <cassert>
#include <cmath>
#include <numbers>

namespace earmark::statistics {

namespace {

double tailAbove(double value) {
    return std::erfc(value / std::numbers::sqrt2) / 2;
}

/// Abramowitz & Stegun 26.2.23: |error| < 4.5e-4 for a tail in (0, 0.5].
double roughTailQuantile(double tail) {
    const double t = std::sqrt(-2 * std::log(tail));
    return t -
           (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)));
}

double tailQuantile(double tail) {
    double value = roughTailQuantile(tail);
    for (int round = 0; round < 3; ++round) { // each one triples the digits: 4.5e-4 is exhausted after two
        const double density = std::exp(-value * value / 2) * std::numbers::inv_sqrtpi / std::numbers::sqrt2;
        const double step = (tailAbove(value) - tail) / density;
        value += step / (1 - value * step / 2);
    }
    return value;
}

} // namespace

double normalBelow(double value) {
    return tailAbove(-value);
}

double normalQuantile(double probability) {
    assert(probability > 0 && probability < 1);
    if (probability == 0.5) return 0;
    return probability < 0.5 ? -tailQuantile(probability) : tailQuantile(1 - probability);
}

} // namespace earmark::statistics
