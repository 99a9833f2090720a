#pragma once

#include <compare>
#include <cstdint>

namespace earmark::model {

/// Points, weights and measured values: integers in thousandths, at most kLimit in size. 2.5 points is 2500.
struct Points {
    static constexpr std::int64_t kScale = 1000;
    static constexpr std::int64_t kLimit = 1'000'000'000;

    std::int64_t thousandths = 0;

    auto operator<=>(const Points&) const = default;
    static constexpr Points whole(std::int64_t count) { return {count * kScale}; }
};

/// Shares of the full score: integers in millionths. 80 % is 800 000, full marks are 1 000 000.
struct Share {
    static constexpr std::int64_t kScale = 1'000'000;

    std::int64_t millionths = 0;

    auto operator<=>(const Share&) const = default;
    static constexpr Share percent(std::int64_t count) { return {count * (kScale / 100)}; }
};

} // namespace earmark::model
