#pragma once

#include "core/base/calendar.h"

#include <cstdint>

namespace earmark::storage {

/// A day as the store holds it: days since 1970.
inline std::int64_t dayNumber(Day day) {
    return day.time_since_epoch().count();
}

inline Day dayOfNumber(std::int64_t number) {
    return Day(std::chrono::days(number));
}

} // namespace earmark::storage
