#include "core/base/calendar.h"

#include <date/tz.h>

#include <charconv>
#include <cstdio>

namespace earmark {

namespace {

using Milliseconds = std::chrono::milliseconds;
using DateLocal = date::local_time<Milliseconds>;

bool parseDigits(std::string_view text, int& value) {
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size();
}

} // namespace

Result<Day> parseDay(std::string_view text) {
    int year = 0;
    int month = 0;
    int day = 0;
    const bool shaped = text.size() == 10 && text[4] == '-' && text[7] == '-' &&
                        parseDigits(text.substr(0, 4), year) && parseDigits(text.substr(5, 2), month) &&
                        parseDigits(text.substr(8, 2), day);
    const std::chrono::year_month_day date{std::chrono::year(year),
                                           std::chrono::month(static_cast<unsigned>(month)),
                                           std::chrono::day(static_cast<unsigned>(day))};
    if (!shaped || !date.ok())
        return Error{ErrorCode::InvalidArgument, std::string(text), "not a day of the form 2026-03-02"};
    return Day(date);
}

std::string dayText(Day day) {
    const std::chrono::year_month_day date{day};
    char buffer[16];
    std::snprintf(buffer, sizeof buffer, "%04d-%02u-%02u", static_cast<int>(date.year()),
                  static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
    return buffer;
}

Day weekOf(Day day) {
    const unsigned sinceMonday = std::chrono::weekday(day).iso_encoding() - 1;
    return day - std::chrono::days(sinceMonday);
}

Day monthOf(Day day) {
    const std::chrono::year_month_day date{day};
    return Day(date.year() / date.month() / std::chrono::day(1));
}

Day nextMonthOf(Day day) {
    return monthOf(monthOf(day) + std::chrono::days(31));
}

Day monthEndOf(Day day) {
    return nextMonthOf(day) - std::chrono::days(1);
}

Result<Zone> Zone::named(std::string_view name) {
    try {
        const std::string owned(name);
        return Zone(date::locate_zone(owned), owned);
    } catch (const std::exception&) {
        return Error{ErrorCode::NotFound, std::string(name),
                     "no such time zone; use a name like Asia/Shanghai"};
    }
}

Zone Zone::local() {
    try {
        const date::time_zone* zone = date::current_zone();
        return Zone(zone, zone->name());
    } catch (const std::exception&) {
        return Zone(date::locate_zone("Etc/UTC"), "Etc/UTC");
    }
}

Day Zone::dayOf(Instant instant) const {
    return Day(std::chrono::floor<std::chrono::days>(toLocal(instant).time_since_epoch()));
}

Instant Zone::startOf(Day day) const {
    return fromLocal(std::chrono::local_time<Milliseconds>(Milliseconds(day.time_since_epoch())));
}

Instant Zone::fromLocal(std::chrono::local_time<Milliseconds> wallClock) const {
    return m_zone->to_sys(DateLocal(wallClock.time_since_epoch()), date::choose::earliest);
}

std::chrono::local_time<Milliseconds> Zone::toLocal(Instant instant) const {
    return std::chrono::local_time<Milliseconds>(m_zone->to_local(instant).time_since_epoch());
}

std::string Zone::timeText(Instant instant) const {
    return date::format("%F %T", date::floor<std::chrono::seconds>(m_zone->to_local(instant)));
}

} // namespace earmark
