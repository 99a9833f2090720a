#include "core/exchange/time_text.h"

#include "core/base/text.h"
#include "core/exchange/number_format.h"

#include <array>
#include <charconv>
#include <string>
#include <vector>

namespace earmark::exchange {

namespace {

using std::chrono::milliseconds;
using std::chrono::minutes;

constexpr bool isDigit(char letter) {
    return letter >= '0' && letter <= '9';
}

bool allDigits(std::string_view text) {
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

int numberOf(std::string_view digits) {
    int value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
}

std::optional<Day> dayOf(int year, int month, int day) {
    const std::chrono::year_month_day date{std::chrono::year(year),
                                           std::chrono::month(static_cast<unsigned>(month)),
                                           std::chrono::day(static_cast<unsigned>(day))};
    const bool plausible = year >= 1970 && year <= 2200 && date.ok();
    return plausible ? std::optional<Day>(Day(date)) : std::nullopt;
}

std::optional<milliseconds> clockOf(int hour, int minute, int second, int thousandths = 0) {
    if (hour > 23 || minute > 59 || second > 59) return std::nullopt;
    return std::chrono::hours(hour) + minutes(minute) + std::chrono::seconds(second) +
           milliseconds(thousandths);
}

void replaceAll(std::string& text, std::string_view what, std::string_view by) {
    for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size()))
        text.replace(at, what.size(), by);
}

/// Chinese date words as the signs that stand for them.
std::string westernized(std::string_view text) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 12> kWords{{{"年", "-"},
                                                                                    {"月", "-"},
                                                                                    {"日", " "},
                                                                                    {"号", " "},
                                                                                    {"时", ":"},
                                                                                    {"点", ":"},
                                                                                    {"分", ":"},
                                                                                    {"秒", " "},
                                                                                    {"上午", " AM "},
                                                                                    {"下午", " PM "},
                                                                                    {"：", ":"},
                                                                                    {"／", "/"}}};
    std::string plain(text);
    for (const auto& [word, sign] : kWords)
        replaceAll(plain, word, sign);
    return plain;
}

/// Takes AM or PM out of a text, wherever it stands: +12 hours for PM, or none.
std::optional<bool> takeHalfOfDay(std::string& text) {
    for (const auto& [word, afternoon] :
         {std::pair{"AM", false}, {"am", false}, {"PM", true}, {"pm", true}}) {
        const std::size_t at = text.find(word);
        if (at == std::string::npos) continue;
        text.replace(at, 2, " ");
        return afternoon;
    }
    return std::nullopt;
}

/// Takes Z, +08:00 or +0800 off the end of a text with a time.
std::optional<minutes> takeOffset(std::string_view& text) {
    if (text.ends_with('Z')) {
        text.remove_suffix(1);
        return minutes(0);
    }
    const std::size_t sign = text.find_last_of("+-");
    if (sign == std::string_view::npos || text.find(':') > sign) return std::nullopt;
    std::string digits(text.substr(sign + 1));
    std::erase(digits, ':');
    if (digits.size() != 4 || !allDigits(digits)) return std::nullopt;
    const int ahead = numberOf(digits.substr(0, 2)) * 60 + numberOf(digits.substr(2));
    const minutes offset(text[sign] == '+' ? ahead : -ahead);
    text = text.substr(0, sign);
    return offset;
}

std::vector<std::string_view> split(std::string_view text, std::string_view separators) {
    std::vector<std::string_view> parts;
    while (true) {
        const std::size_t at = text.find_first_of(separators);
        parts.push_back(text.substr(0, at));
        if (at == std::string_view::npos) return parts;
        text.remove_prefix(at + 1);
    }
}

/// 9:14, 09:14:12, 09:14:12.250
std::optional<milliseconds> clockWithColons(std::string_view text, std::optional<bool> afternoon) {
    if (text.ends_with(':')) text.remove_suffix(1); // 9时14分
    int thousandths = 0;
    if (const std::size_t dot = text.find('.'); dot != std::string_view::npos) {
        std::string fraction(text.substr(dot + 1));
        if (!allDigits(fraction)) return std::nullopt;
        fraction.resize(3, '0');
        thousandths = numberOf(fraction);
        text = text.substr(0, dot);
    }
    const auto parts = split(text, ":");
    if (parts.size() < 2 || parts.size() > 3) return std::nullopt;
    for (const std::string_view part : parts)
        if (!allDigits(part) || part.size() > 2) return std::nullopt;
    int hour = numberOf(parts[0]);
    if (afternoon && hour > 12) return std::nullopt;
    if (afternoon) hour = hour % 12 + (*afternoon ? 12 : 0);
    return clockOf(hour, numberOf(parts[1]), parts.size() == 3 ? numberOf(parts[2]) : 0, thousandths);
}

/// 091412 or 0914
std::optional<milliseconds> clockOfDigits(std::string_view text) {
    if (!allDigits(text) || (text.size() != 6 && text.size() != 4)) return std::nullopt;
    return clockOf(numberOf(text.substr(0, 2)), numberOf(text.substr(2, 2)),
                   text.size() == 6 ? numberOf(text.substr(4)) : 0);
}

std::optional<Day> dayOfDigits(std::string_view text) {
    if (!allDigits(text) || text.size() != 8) return std::nullopt;
    return dayOf(numberOf(text.substr(0, 4)), numberOf(text.substr(4, 2)), numberOf(text.substr(6)));
}

/// Day, month and year in whatever order they stand.
TimeReading dateWithSeparators(std::string_view text, DateOrder order) {
    const auto parts = split(text, "-/.");
    if (parts.size() != 3) return {};
    for (const std::string_view part : parts)
        if (!allDigits(part) || part.size() > 4) return {};
    TimeReading reading;
    const int first = numberOf(parts[0]);
    const int second = numberOf(parts[1]);
    const int third = numberOf(parts[2]);
    if (parts[0].size() == 4) {
        reading.time.day = dayOf(first, second, third);
    } else {
        if (parts[2].size() != 4 && parts[2].size() != 2) return {};
        const int year = parts[2].size() == 2 ? 2000 + third : third;
        if (first > 12) reading.shown = DateOrder::DayFirst;
        if (second > 12) reading.shown = DateOrder::MonthFirst;
        const DateOrder taken = reading.shown != DateOrder::Unknown ? reading.shown : order;
        const bool either = dayOf(year, first, second) && dayOf(year, second, first);
        if (taken == DateOrder::Unknown && either && first != second) {
            reading.outcome = TimeReading::Outcome::Ambiguous;
            return reading;
        }
        reading.time.day =
            taken == DateOrder::MonthFirst ? dayOf(year, first, second) : dayOf(year, second, first);
    }
    if (reading.time.day) reading.outcome = TimeReading::Outcome::Read;
    return reading;
}

TimeReading found(std::optional<Day> day, std::optional<milliseconds> clock) {
    TimeReading reading;
    reading.outcome = TimeReading::Outcome::Read;
    reading.time.day = day;
    reading.time.timeOfDay = clock;
    return reading;
}

/// 20260302091412, 202603020914, 20260302, 20260302_091412, 20260302-0914
std::optional<TimeReading> readDigits(std::string_view text) {
    if (text.size() < 8) return std::nullopt;
    const auto day = dayOfDigits(text.substr(0, 8));
    std::string_view rest = text.substr(8);
    if (!day) return std::nullopt;
    if (rest.empty()) return found(day, std::nullopt);
    if (!isDigit(rest.front()) && std::string_view("_- T").find(rest.front()) != std::string_view::npos)
        rest.remove_prefix(1);
    const auto clock = clockOfDigits(rest);
    return clock ? std::optional<TimeReading>(found(day, clock)) : std::nullopt;
}

/// A spreadsheet's days since 1900, for dates between 1990 and 2100 so that other numbers are not taken.
std::optional<TimeReading> readSerial(std::string_view text) {
    constexpr double kFirst = 32'874;
    constexpr double kLast = 73'050;
    double serial = 0;
    const char* end = text.data() + text.size();
    const auto parsed = std::from_chars(text.data(), end, serial, std::chars_format::fixed);
    if (parsed.ec != std::errc() || parsed.ptr != end || serial < kFirst || serial > kLast)
        return std::nullopt;
    return readTimeText(dateText(serial, false), DateOrder::Unknown);
}

} // namespace

TimeReading readTimeText(std::string_view text, DateOrder order) {
    constexpr std::size_t kLongest = 64;
    if (text.empty() || text.size() > kLongest) return {};
    if (auto digits = readDigits(text)) return *digits;
    if (auto serial = readSerial(text)) return *serial;
    std::string plain = westernized(text);
    const std::optional<bool> afternoon = takeHalfOfDay(plain);
    std::string_view rest = trimmed(plain);
    const std::optional<minutes> offset =
        rest.find(':') != std::string_view::npos ? takeOffset(rest) : std::nullopt;
    rest = trimmed(rest);

    const std::size_t gap = rest.find_first_of(" T");
    const std::string_view date = rest.substr(0, gap);
    const std::string_view clock =
        gap == std::string_view::npos ? std::string_view() : trimmed(rest.substr(gap + 1));
    if (clock.empty() && date.find(':') != std::string_view::npos) {
        const auto time = clockWithColons(date, afternoon);
        return time ? found(std::nullopt, time) : TimeReading{};
    }
    TimeReading reading = dateWithSeparators(date, order);
    if (reading.outcome == TimeReading::Outcome::NotATime) {
        reading.time.day = dayOfDigits(date);
        if (!reading.time.day) return {};
        reading.outcome = TimeReading::Outcome::Read;
    }
    if (clock.empty()) return reading;
    reading.time.timeOfDay = clockWithColons(clock, afternoon);
    reading.time.offset = offset;
    return reading.time.timeOfDay ? reading : TimeReading{};
}

std::optional<Instant> instantOf(const TimeText& time, const Zone& zone) {
    if (!time.day) return std::nullopt;
    if (!time.timeOfDay) return zone.startOf(*time.day);
    const milliseconds wall = time.day->time_since_epoch() + *time.timeOfDay;
    if (time.offset) return Instant(wall - *time.offset);
    return zone.fromLocal(std::chrono::local_time<milliseconds>(wall));
}

} // namespace earmark::exchange
