#include "core/base/text.h"
#include "core/exchange/mail_thread.h"
#include "core/exchange/time_text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdio>
#include <optional>

namespace earmark::exchange {

namespace {

constexpr std::array<std::string_view, 12> kMonths{"jan", "feb", "mar", "apr", "may", "jun",
                                                   "jul", "aug", "sep", "oct", "nov", "dec"};

/// What the words of a western date say.
struct Parts {
    int year = 0;
    int month = 0;
    int day = 0;
    std::string clock;
    std::string half; ///< AM or PM
    std::string offset;
};

std::string lowered(std::string_view text) {
    std::string lower(text);
    std::ranges::transform(lower, lower.begin(), [](char letter) {
        return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
    });
    return lower;
}

std::optional<int> numberOf(std::string_view word) {
    int value = 0;
    const auto read = std::from_chars(word.data(), word.data() + word.size(), value);
    const bool whole = !word.empty() && read.ec == std::errc() && read.ptr == word.data() + word.size();
    return whole && word.front() != '-' && word.front() != '+' ? std::optional(value) : std::nullopt;
}

/// Words that a date may hold beside what is read of it: days of the week, "at", a zone's short name.
bool isFiller(std::string_view word, std::string_view lower) {
    constexpr std::array<std::string_view, 7> kDays{"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
    if (lower == "at" || std::ranges::find(kDays, lower.substr(0, 3)) != kDays.end()) return true;
    return word.size() >= 3 && word.size() <= 5 &&
           std::ranges::all_of(word, [](char letter) { return letter >= 'A' && letter <= 'Z'; });
}

/// False for a word that has no business in a date.
bool takeWord(std::string_view word, Parts& parts) {
    const std::string lower = lowered(word);
    const auto month = std::ranges::find(kMonths, std::string_view(lower).substr(0, 3));
    if (word.find(':') != std::string_view::npos) {
        if (parts.clock.empty()) parts.clock = word;
        const std::string_view tail =
            std::string_view(lower).substr(std::max<std::size_t>(lower.size(), 2) - 2);
        if (tail == "am" || tail == "pm") {
            parts.half = tail == "am" ? "AM" : "PM";
            parts.clock.resize(parts.clock.size() - 2);
        }
    } else if (lower == "am" || lower == "pm") {
        parts.half = lower == "am" ? "AM" : "PM";
    } else if ((word.front() == '+' || word.front() == '-') && word.size() == 5) {
        parts.offset = word;
    } else if (lower == "gmt" || lower == "utc" || lower == "ut") {
        if (parts.offset.empty()) parts.offset = "+0000";
    } else if (month != kMonths.end() && parts.month == 0) {
        parts.month = static_cast<int>(month - kMonths.begin()) + 1;
    } else if (const auto number = numberOf(word)) {
        if (*number >= 1000 && *number <= 9999)
            parts.year = *number;
        else if (parts.day == 0 && *number >= 1 && *number <= 31)
            parts.day = *number;
    } else {
        return isFiller(word, lower);
    }
    return true;
}

std::string textOf(const Parts& parts) {
    std::array<char, 16> date{};
    std::snprintf(date.data(), date.size(), "%04d-%02d-%02d", parts.year, parts.month, parts.day);
    std::string text = date.data();
    if (parts.clock.empty()) return text;
    text += " " + parts.clock;
    if (!parts.half.empty()) text += " " + parts.half;
    return parts.offset.empty() ? text : text + parts.offset;
}

void removeAll(std::string& text, std::string_view what) {
    for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at))
        text.erase(at, what.size());
}

/// Weekdays out of a Chinese date, and its times of day as time_text.h knows them.
std::string tidyChinese(std::string_view date) {
    std::string tidy(date);
    for (const std::string_view day :
         {"星期一", "星期二", "星期三", "星期四", "星期五", "星期六", "星期日", "星期天", "周一", "周二",
          "周三", "周四", "周五", "周六", "周日", "()", "（）"})
        removeAll(tidy, day);
    for (const auto& [word, half] :
         {std::pair{"凌晨", "上午"}, {"早上", "上午"}, {"中午", "下午"}, {"晚上", "下午"}})
        if (const std::size_t at = tidy.find(word); at != std::string::npos)
            tidy.replace(at, std::string_view(word).size(), half);
    return std::string(trimmed(tidy));
}

bool reads(std::string_view text) {
    const TimeReading reading = readTimeText(text, DateOrder::Unknown);
    return reading.outcome == TimeReading::Outcome::Read && reading.time.day.has_value();
}

} // namespace

std::string plainMailDate(std::string_view date) {
    constexpr std::size_t kLongest = 100;
    const std::string tidy = tidyChinese(trimmed(date.substr(0, kLongest)));
    if (reads(tidy)) return tidy;
    Parts parts;
    std::string_view rest = tidy;
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find_first_of(" ,()\t"), rest.size());
        if (end > 0 && !takeWord(rest.substr(0, end), parts)) return tidy;
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    if (parts.year == 0 || parts.month == 0 || parts.day == 0) return tidy;
    const std::string text = textOf(parts);
    return reads(text) ? text : tidy;
}

} // namespace earmark::exchange
