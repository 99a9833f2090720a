#include "core/statistics/quartiles.h"

#include "core/statistics/exact_tally.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace earmark::statistics {

namespace {

/// Where the k-th quarter of n values lies: `fourths` of the way from the value at `below` to the next one.
struct Position {
    std::size_t below = 0;
    std::int64_t fourths = 0;
};

Position quarter(std::size_t k, std::size_t count) {
    const std::size_t position = k * (count - 1);
    return {position / 4, static_cast<std::int64_t>(position % 4)};
}

std::int64_t between(std::int64_t below, std::int64_t above, std::int64_t fourths) {
    if (fourths == 0) return below;
    return scaledQuotient((4 - fourths) * below + fourths * above, 1, 4);
}

/// The value at a position, of values whose smallest `first` stand in front already.
std::int64_t selected(std::vector<std::int64_t>& values, Position position, std::size_t first) {
    const auto at = values.begin() + static_cast<std::ptrdiff_t>(position.below);
    std::nth_element(values.begin() + static_cast<std::ptrdiff_t>(first), at, values.end());
    if (position.fourths == 0) return *at;
    return between(*at, *std::min_element(at + 1, values.end()), position.fourths);
}

/// The value at `rank` (from 0) of a histogram, walking on from where the last one was found.
class Walk {
public:
    explicit Walk(std::span<const ValueCount> ascending)
        : m_ascending(ascending) {}

    std::int64_t at(std::size_t rank) {
        while (rank >= m_passed + m_ascending[m_index].count)
            m_passed += m_ascending[m_index++].count;
        return m_ascending[m_index].value;
    }

    std::int64_t at(Position position) {
        const std::int64_t below = at(position.below);
        if (position.fourths == 0) return below;
        // Looked up on a copy: the next quarter may still begin in this bin.
        Walk ahead = *this;
        return between(below, ahead.at(position.below + 1), position.fourths);
    }

private:
    std::span<const ValueCount> m_ascending;
    std::size_t m_index = 0;
    std::size_t m_passed = 0;
};

constexpr std::size_t kBands = 1024;

/// A histogram cut into bands of equal width, lowest first.
class Bands {
public:
    explicit Bands(std::span<const ValueCount> histogram)
        : m_histogram(histogram) {
        const auto [low, high] = std::ranges::minmax(histogram, {}, &ValueCount::value);
        m_low = low.value;
        m_width = (high.value - low.value) / static_cast<std::int64_t>(kBands) + 1;
        for (const ValueCount& bin : histogram)
            m_counts[bandOf(bin.value)] += bin.count;
    }

    std::size_t count() const { return std::accumulate(m_counts.begin(), m_counts.end(), std::size_t{0}); }

    /// The histogram in order; bands without one of these ranks as one bin each, whose value says nothing.
    std::vector<ValueCount> orderedAt(std::span<const std::size_t> ranks) const {
        std::array<bool, kBands> wanted{};
        std::size_t passed = 0;
        for (std::size_t band = 0; band < kBands; passed += m_counts[band++])
            wanted[band] = std::ranges::any_of(
                ranks, [&](std::size_t rank) { return rank >= passed && rank < passed + m_counts[band]; });
        std::vector<ValueCount> ordered;
        for (std::size_t band = 0; band < kBands; ++band)
            if (!wanted[band]) ordered.push_back({startOf(band), m_counts[band]});
        for (const ValueCount& bin : m_histogram)
            if (wanted[bandOf(bin.value)]) ordered.push_back(bin);
        std::ranges::sort(ordered, {}, &ValueCount::value);
        return ordered;
    }

private:
    std::size_t bandOf(std::int64_t value) const {
        return static_cast<std::size_t>((value - m_low) / m_width);
    }
    std::int64_t startOf(std::size_t band) const { return m_low + static_cast<std::int64_t>(band) * m_width; }

    std::span<const ValueCount> m_histogram;
    std::int64_t m_low = 0;
    std::int64_t m_width = 1;
    std::array<std::size_t, kBands> m_counts{};
};

} // namespace

std::optional<Quartiles> quartiles(std::vector<std::int64_t>& values) {
    if (values.empty()) return std::nullopt;
    const Position lower = quarter(1, values.size());
    const Position middle = quarter(2, values.size());
    Quartiles found;
    found.lower = selected(values, lower, 0);
    found.median = selected(values, middle, lower.below);
    found.upper = selected(values, quarter(3, values.size()), middle.below);
    return found;
}

std::optional<Quartiles> quartiles(std::span<const ValueCount> ascending) {
    std::size_t count = 0;
    for (const ValueCount& bin : ascending)
        count += bin.count;
    if (count == 0) return std::nullopt;
    Walk walk(ascending);
    Quartiles found;
    found.lower = walk.at(quarter(1, count));
    found.median = walk.at(quarter(2, count));
    found.upper = walk.at(quarter(3, count));
    return found;
}

std::optional<Quartiles> quartilesOfAny(std::span<const ValueCount> histogram) {
    if (histogram.size() < kBands) { // sorting costs less than the bands
        std::vector<ValueCount> ordered(histogram.begin(), histogram.end());
        std::ranges::sort(ordered, {}, &ValueCount::value);
        return quartiles(ordered);
    }
    const Bands bands(histogram);
    const std::size_t count = bands.count();
    if (count == 0) return std::nullopt;
    std::vector<std::size_t> ranks;
    for (const std::size_t k : {1, 2, 3})
        for (const std::size_t next : {0, 1})
            ranks.push_back(quarter(k, count).below + next);
    return quartiles(bands.orderedAt(ranks));
}

} // namespace earmark::statistics
