#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"

#include <string>
#include <string_view>

namespace date {
class time_zone;
}

namespace earmark {

/// A calendar day in the centre's zone (days are counted as if that zone were UTC).
using Day = std::chrono::sys_days;

/// Parses "2026-03-02". InvalidArgument names what is wrong.
Result<Day> parseDay(std::string_view text);
/// "2026-03-02".
std::string dayText(Day day);

/// The Monday on or before a day, and the first of its month.
Day weekOf(Day day);
Day monthOf(Day day);
/// The first of the month after a day's, and the last day of its own.
Day nextMonthOf(Day day);
Day monthEndOf(Day day);

/// The centre's time zone: turns UTC instants into the days and hours that people mean, and back.
/// A copyable handle onto the system's time-zone database.
class Zone {
public:
    /// An IANA name such as "Asia/Shanghai". NotFound when the database lacks it.
    static Result<Zone> named(std::string_view name);
    /// The computer's own zone; UTC where it cannot be told.
    static Zone local();

    const std::string& name() const { return m_name; }

    Day dayOf(Instant instant) const;
    /// The first instant of a day. Where clocks skip midnight, the first instant that exists.
    Instant startOf(Day day) const;
    /// Local wall-clock time to UTC. An hour that occurs twice is taken as the earlier; one that is skipped
    /// moves to the first instant after the gap.
    Instant fromLocal(std::chrono::local_time<std::chrono::milliseconds> wallClock) const;
    std::chrono::local_time<std::chrono::milliseconds> toLocal(Instant instant) const;
    /// "2026-03-02 09:14:12" in this zone.
    std::string timeText(Instant instant) const;

private:
    Zone(const date::time_zone* zone, std::string name)
        : m_zone(zone)
        , m_name(std::move(name)) {}

    const date::time_zone* m_zone; ///< owned by the date library for the life of the process
    std::string m_name;
};

} // namespace earmark
