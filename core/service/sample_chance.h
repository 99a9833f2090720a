#pragma once

#include <algorithm>
#include <cstdint>
#include <string_view>

namespace earmark::service {

/// Reproducible chance for the sample store: the same numbers on every machine (splitmix64 by Steele, Lea and
/// Flood; integers only, unlike the distributions of the standard library).
class SampleChance {
public:
    explicit SampleChance(std::uint64_t seed)
        : m_state(seed) {}

    std::uint64_t next() {
        m_state += 0x9e3779b97f4a7c15ULL;
        return mixed(m_state);
    }
    /// 0 … limit − 1; limit > 0.
    std::size_t below(std::size_t limit) { return static_cast<std::size_t>(next() % limit); }
    /// from … to, both included.
    std::int64_t between(std::int64_t from, std::int64_t to) {
        return from + static_cast<std::int64_t>(next() % static_cast<std::uint64_t>(to - from + 1));
    }
    /// True in so many cases of a million.
    bool happens(std::int64_t millionths) { return between(0, 999'999) < millionths; }

    static constexpr std::uint64_t mixed(std::uint64_t value) {
        value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9ULL;
        value = (value ^ (value >> 27)) * 0x94d049bb133111ebULL;
        return value ^ (value >> 31);
    }
    /// A number that belongs to a text for ever (FNV-1a).
    static constexpr std::uint64_t of(std::string_view text) {
        std::uint64_t hash = 1469598103934665603ULL;
        for (const char character : text)
            hash = (hash ^ static_cast<unsigned char>(character)) * 1099511628211ULL;
        return hash;
    }

private:
    std::uint64_t m_state;
};

} // namespace earmark::service
