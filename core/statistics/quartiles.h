#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace earmark::statistics {

struct Quartiles {
    std::int64_t lower = 0;
    std::int64_t median = 0;
    std::int64_t upper = 0;

    bool operator==(const Quartiles&) const = default;
};

/// How often a value occurs.
struct ValueCount {
    std::int64_t value = 0;
    std::size_t count = 0;
};

/// The quartiles of whole numbers, type 7 of Hyndman & Fan (quantile.h), exact and rounded half away from
/// zero: the values and their histogram give the same digits, and the median is that of exact_tally.h. Absent
/// when empty. Reorders the values; their magnitudes stay below 2⁶⁰.
std::optional<Quartiles> quartiles(std::vector<std::int64_t>& values);

/// The same of a histogram, its values ascending; counts may be zero.
std::optional<Quartiles> quartiles(std::span<const ValueCount> ascending);

/// The same of a histogram in any order, in which a value may stand several times. Sorts only what lies near
/// the quartiles.
std::optional<Quartiles> quartilesOfAny(std::span<const ValueCount> histogram);

} // namespace earmark::statistics
