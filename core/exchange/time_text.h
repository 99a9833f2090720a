#pragma once

#include "core/base/calendar.h"

#include <optional>
#include <string_view>

namespace earmark::exchange {

/// Which part of 3/2/2026 is the day.
enum class DateOrder { Unknown, DayFirst, MonthFirst };

/// A date, a time of day or both, as a list has them.
struct TimeText {
    std::optional<Day> day;
    std::optional<std::chrono::milliseconds> timeOfDay;
    std::optional<std::chrono::minutes> offset; ///< ahead of UTC, where the text says so
};

/// What came of reading a time.
struct TimeReading {
    enum class Outcome { Read, NotATime, Ambiguous };

    Outcome outcome = Outcome::NotATime;
    TimeText time;
    DateOrder shown = DateOrder::Unknown; ///< the order this text proves, as 13/2/2026 does
};

/// Reads 2026-03-02 09:14:12, 2026-03-02T09:14:12.5+08:00, 2026/3/2 9:14, 2026年3月2日 9时14分,
/// 20260302091412, 20260302_091412, a spreadsheet's serial number (46083.3848), and with the order known
/// 2/3/2026 9:14 or 3/2/26 9:14 PM; 上午 and 下午 too. Each with or without its time, or the time alone.
/// Ambiguous when day and month could stand either way and the order is unknown.
TimeReading readTimeText(std::string_view text, DateOrder order);

/// The instant in the centre's zone, or at the offset the text gives; nullopt when there is no day.
/// Without a time of day, the day's first instant.
std::optional<Instant> instantOf(const TimeText& time, const Zone& zone);

} // namespace earmark::exchange
