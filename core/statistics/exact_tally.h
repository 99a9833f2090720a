#pragma once

#include "core/statistics/interval.h"
#include "core/statistics/moments.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace earmark::statistics {

/// numerator × scale ÷ denominator, rounded half away from zero, without overflow on the way. The denominator
/// is positive; the result must fit 64 bits.
std::int64_t scaledQuotient(std::int64_t numerator, std::int64_t scale, std::int64_t denominator);

/// Mean and spread of whole numbers, exact: the order of adding and of merging never matters.
class ExactTally {
public:
    __extension__ typedef __int128 Wide; ///< Σx² of a million scores passes 64 bits

    ExactTally() = default;
    /// Of sums that were kept: how many, Σx and Σx².
    ExactTally(std::size_t count, std::int64_t sum, Wide squares)
        : m_count(count)
        , m_sum(sum)
        , m_squares(squares) {}

    void add(std::int64_t value);
    void merge(const ExactTally& other);

    std::size_t count() const { return m_count; }
    std::int64_t sum() const { return m_sum; }
    Wide squares() const { return m_squares; }
    /// Sum ÷ count, rounded half away from zero; absent when empty.
    std::optional<std::int64_t> mean() const;
    /// The sample standard deviation √((Σx² − (Σx)²/n) ÷ (n − 1)), rounded half up from the exact value;
    /// absent below two.
    std::optional<std::int64_t> deviation() const;
    /// The 95 % interval of the mean (mean_interval.h), both ends rounded half away from zero; absent below
    /// two and where all values are equal.
    std::optional<WholeInterval> meanInterval() const;
    /// Count, mean and variance as real numbers, reckoned from the exact sums; of nothing all are zero.
    Moments moments() const;

private:
    std::size_t m_count = 0;
    std::int64_t m_sum = 0;
    Wide m_squares = 0;
};

/// The middle value; of an even count the mean of the middle two, rounded half away from zero; absent when
/// empty. Reorders the values.
std::optional<std::int64_t> median(std::vector<std::int64_t>& values);

} // namespace earmark::statistics
