#include "core/statistics/fisher_exact.h"

#include <algorithm>
#include <cmath>

namespace earmark::statistics {

namespace {

/// ln of n over k.
double logChoices(double n, double k) {
    return std::lgamma(n + 1) - std::lgamma(k + 1) - std::lgamma(n - k + 1);
}

bool isAbove(const Share& first, const Share& second) {
    return static_cast<double>(first.successes) * static_cast<double>(second.trials) >
           static_cast<double>(second.successes) * static_cast<double>(first.trials);
}

} // namespace

double exactlyMore(const Share& first, const Share& second) {
    if (first.trials == 0 || second.trials == 0 || !isAbove(first, second)) return 1;
    const auto own = static_cast<double>(first.trials);
    const auto others = static_cast<double>(second.trials);
    const auto all = static_cast<double>(first.successes + second.successes);
    const double most = std::min(own, all);
    auto successes = static_cast<double>(first.successes);
    double term = std::exp(logChoices(own, successes) + logChoices(others, all - successes) -
                           logChoices(own + others, all));
    double sum = term;
    // Above the mean the terms only fall, so that what is left out stays far below what is summed.
    constexpr double kNegligible = 1e-17;
    for (; successes < most && term > sum * kNegligible; ++successes) {
        term *= (own - successes) * (all - successes) / ((successes + 1) * (others - all + successes + 1));
        sum += term;
    }
    return std::min(sum, 1.0);
}

} // namespace earmark::statistics
