#include "core/base/instant_text.h"

#include "core/base/calendar.h"

#include <charconv>
#include <date/date.h>
#include <optional>

namespace earmark {

namespace {

using namespace std::chrono_literals;

/// The number in two digits at this place, at most `last`.
std::optional<int> twoDigits(std::string_view text, std::size_t at, int last) {
    if (text.size() < at + 2) return std::nullopt;
    const char* begin = text.data() + at;
    int value = 0;
    const auto [end, problem] = std::from_chars(begin, begin + 2, value);
    if (problem != std::errc() || end != begin + 2 || value < 0 || value > last) return std::nullopt;
    return value;
}

/// Takes ".345" off the front of a text; milliseconds.
std::optional<std::chrono::milliseconds> takeFraction(std::string_view& text) {
    if (!text.starts_with('.')) return 0ms;
    text.remove_prefix(1);
    const std::size_t digits = text.find_first_not_of("0123456789");
    if (digits == 0 || digits == std::string_view::npos) return std::nullopt;
    std::chrono::milliseconds fraction{0};
    std::chrono::milliseconds place{100};
    for (const char digit : text.substr(0, digits)) {
        fraction += (digit - '0') * place;
        place /= 10;
    }
    text.remove_prefix(digits);
    return fraction;
}

/// "Z" or "+08:00".
std::optional<std::chrono::minutes> offsetOf(std::string_view text) {
    if (text == "Z" || text == "z") return 0min;
    const bool shaped = text.size() == 6 && (text[0] == '+' || text[0] == '-') && text[3] == ':';
    const auto hours = shaped ? twoDigits(text, 1, 23) : std::nullopt;
    const auto minutes = shaped ? twoDigits(text, 4, 59) : std::nullopt;
    if (!hours || !minutes) return std::nullopt;
    const auto size = std::chrono::hours(*hours) + std::chrono::minutes(*minutes);
    return text[0] == '-' ? -size : size;
}

std::optional<Instant> instantOf(std::string_view text) {
    constexpr std::size_t kSecondsEnd = 19; // "2026-03-02T09:14:12"
    if (text.size() <= kSecondsEnd || (text[10] != 'T' && text[10] != 't') || text[13] != ':' ||
        text[16] != ':')
        return std::nullopt;
    const auto day = parseDay(text.substr(0, 10));
    const auto hour = twoDigits(text, 11, 23);
    const auto minute = twoDigits(text, 14, 59);
    const auto second = twoDigits(text, 17, 59);
    std::string_view rest = text.substr(kSecondsEnd);
    const auto fraction = takeFraction(rest);
    const auto offset = offsetOf(rest);
    if (!day || !hour || !minute || !second || !fraction || !offset) return std::nullopt;
    return *day + std::chrono::hours(*hour) + std::chrono::minutes(*minute) + std::chrono::seconds(*second) +
           *fraction - *offset;
}

} // namespace

std::string utcText(Instant instant) {
    return date::format("%FT%TZ", date::sys_time<std::chrono::milliseconds>(instant.time_since_epoch()));
}

Result<Instant> parseInstant(std::string_view text) {
    if (const auto instant = instantOf(text)) return *instant;
    return Error{ErrorCode::InvalidArgument, std::string(text),
                 "not a time with its offset, of the form 2026-03-02T09:14:12+08:00"};
}

} // namespace earmark
