#pragma once

#include "core/base/calendar.h"

#include <algorithm>

namespace earmark::service {

/// The days before and after an event that are compared: as many on both sides, the event's own day on none.
struct EffectWindow {
    Day beforeFrom{};
    Day beforeTo{}; ///< included, as is afterTo
    Day afterFrom{};
    Day afterTo{};
    bool complete = true; ///< all of it is past; else both sides are as short as what is

    bool operator==(const EffectWindow&) const = default;

    /// So many weeks around an event, as far as they are past by the end of the day `today`. Both sides are
    /// empty (their last day before their first) on the event's day itself.
    static EffectWindow around(Day event, int weeks, Day today) {
        const std::chrono::days wished = std::chrono::weeks(weeks);
        const std::chrono::days length = std::clamp(today - event, std::chrono::days(0), wished);
        const std::chrono::days day(1);
        return {event - length, event - day, event + day, event + length, length == wished};
    }
};

inline constexpr int kMostEffectWeeks = 52;

} // namespace earmark::service
