#include "core/statistics/exact_tally.h"

#include "core/statistics/mean_interval.h"

#include <algorithm>
#include <cmath>

namespace earmark::statistics {

namespace {

__extension__ typedef __int128 Wide;

Wide roundedAwayFromZero(Wide numerator, Wide denominator) {
    const Wide magnitude = numerator < 0 ? -numerator : numerator;
    // By an odd denominator nothing is ever exactly half-way, so adding its lower half rounds right, too.
    const Wide rounded = (magnitude + denominator / 2) / denominator;
    return numerator < 0 ? -rounded : rounded;
}

/// √(numerator ÷ denominator), rounded half up, for results below 2⁶².
std::int64_t roundedRoot(Wide numerator, Wide denominator) {
    const auto estimate =
        std::sqrt(static_cast<long double>(numerator) / static_cast<long double>(denominator));
    Wide root = static_cast<Wide>(estimate);
    while (root > 0 && root * root * denominator > numerator)
        --root;
    while ((root + 1) * (root + 1) * denominator <= numerator)
        ++root;
    // root ≤ √(n/d) < root + 1; half-way is reached where (2·root + 1)² · d ≤ 4·n.
    const Wide doubled = 2 * root + 1;
    return static_cast<std::int64_t>(doubled * doubled * denominator <= 4 * numerator ? root + 1 : root);
}

} // namespace

std::int64_t scaledQuotient(std::int64_t numerator, std::int64_t scale, std::int64_t denominator) {
    return static_cast<std::int64_t>(
        roundedAwayFromZero(static_cast<Wide>(numerator) * scale, static_cast<Wide>(denominator)));
}

void ExactTally::add(std::int64_t value) {
    ++m_count;
    m_sum += value;
    m_squares += static_cast<Wide>(value) * value;
}

void ExactTally::merge(const ExactTally& other) {
    m_count += other.m_count;
    m_sum += other.m_sum;
    m_squares += other.m_squares;
}

std::optional<std::int64_t> ExactTally::mean() const {
    if (m_count == 0) return std::nullopt;
    return scaledQuotient(m_sum, 1, static_cast<std::int64_t>(m_count));
}

std::optional<std::int64_t> ExactTally::deviation() const {
    if (m_count < 2) return std::nullopt;
    const auto count = static_cast<Wide>(m_count);
    const Wide spread = count * m_squares - static_cast<Wide>(m_sum) * m_sum;
    return roundedRoot(spread, count * (count - 1));
}

std::optional<WholeInterval> ExactTally::meanInterval() const {
    const auto interval = statistics::meanInterval(moments());
    if (!interval) return std::nullopt;
    return roundedInterval(*interval);
}

Moments ExactTally::moments() const {
    if (m_count == 0) return {};
    const auto count = static_cast<Wide>(m_count);
    const auto n = static_cast<double>(m_count);
    Moments moments{m_count, static_cast<double>(m_sum) / n, 0};
    if (m_count > 1) {
        const Wide spread = count * m_squares - static_cast<Wide>(m_sum) * m_sum;
        moments.variance = static_cast<double>(spread) / (n * (n - 1));
    }
    return moments;
}

std::optional<std::int64_t> median(std::vector<std::int64_t>& values) {
    if (values.empty()) return std::nullopt;
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    if (values.size() % 2 != 0) return *middle;
    const std::int64_t below = *std::max_element(values.begin(), middle);
    return scaledQuotient(below + *middle, 1, 2);
}

} // namespace earmark::statistics
