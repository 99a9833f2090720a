#include "core/exchange/number_format.h"

#include "core/base/calendar.h"

#include <charconv>
#include <cmath>
#include <cstdio>

namespace earmark::exchange {

namespace {

constexpr double kSecondsPerDay = 86'400;
constexpr double kLastSerial = 2'958'466; ///< 31 December 9999

/// A format code without what it shows as text: quoted and escaped letters, bracketed colours and conditions.
/// Elapsed time ([h], [mm]) stays, as it tells a duration.
std::string withoutLiterals(std::string_view code) {
    std::string bare;
    for (std::size_t at = 0; at < code.size(); ++at) {
        const char letter = code[at];
        if (letter == ';') break; // only the form of positive numbers counts
        if (letter == '\\' || letter == '_' || letter == '*') {
            ++at;
        } else if (letter == '"') {
            at = std::min(code.find('"', at + 1), code.size());
        } else if (letter == '[') {
            const std::size_t close = std::min(code.find(']', at), code.size());
            const std::string_view inner = code.substr(at + 1, close - at - 1);
            if (inner.find_first_not_of("hms") == std::string_view::npos && !inner.empty()) bare += '[';
            at = close;
        } else {
            bare += letter;
        }
    }
    return bare;
}

std::string clockText(std::int64_t seconds, const char* form) {
    char buffer[32];
    std::snprintf(buffer, sizeof buffer, form, static_cast<int>(seconds / 3600),
                  static_cast<int>(seconds / 60 % 60), static_cast<int>(seconds % 60));
    return buffer;
}

bool allDigits(std::string_view text) {
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

} // namespace

NumberFormat builtInFormat(int id) {
    const bool date = (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
    const bool duration = id >= 45 && id <= 47;
    return {date       ? NumberFormat::Meaning::Date
            : duration ? NumberFormat::Meaning::Duration
                       : NumberFormat::Meaning::Number,
            0};
}

NumberFormat customFormat(std::string_view code) {
    const std::string bare = withoutLiterals(code);
    if (bare.starts_with("General")) return {};
    if (bare.find('[') != std::string::npos) return {NumberFormat::Meaning::Duration, 0};
    if (bare.find_first_of("yYmMdDhHsSeEbg") != std::string::npos &&
        bare.find_first_of("0#?") == std::string::npos)
        return {NumberFormat::Meaning::Date, 0};
    const bool onlyZeros = !bare.empty() && bare.find_first_not_of('0') == std::string::npos;
    return {NumberFormat::Meaning::Number, onlyZeros ? bare.size() : 0};
}

std::string dateText(double serial, bool since1904) {
    if (!(serial >= 0) || serial >= kLastSerial) return {};
    const auto seconds = static_cast<std::int64_t>(std::llround(serial * kSecondsPerDay));
    const std::int64_t days = seconds / 86'400;
    const std::string clock = clockText(seconds % 86'400, "%02d:%02d:%02d");
    if (days == 0 && !since1904) return clock;
    const std::chrono::sys_days epoch = since1904 ? std::chrono::sys_days(std::chrono::year(1904) / 1 / 1)
                                        : days < 60
                                            ? std::chrono::sys_days(std::chrono::year(1899) / 12 / 31)
                                            : std::chrono::sys_days(std::chrono::year(1899) / 12 / 30);
    const std::string day = dayText(epoch + std::chrono::days(days));
    return seconds % 86'400 == 0 ? day : day + " " + clock;
}

std::string durationText(double days) {
    if (!(days >= 0) || days >= kLastSerial) return {};
    return clockText(std::llround(days * kSecondsPerDay), "%d:%02d:%02d");
}

std::string numberText(std::string_view stored, std::size_t digits) {
    constexpr double kExactBelow = 1e15;
    std::string text(stored);
    double value = 0;
    const char* end = stored.data() + stored.size();
    if (!allDigits(stored)) {
        const auto parsed = std::from_chars(stored.data(), end, value);
        if (parsed.ec != std::errc() || parsed.ptr != end || !std::isfinite(value)) return text;
        char buffer[64];
        const bool whole = std::nearbyint(value) == value && std::abs(value) < kExactBelow;
        const auto written =
            whole ? std::to_chars(buffer, buffer + sizeof buffer, static_cast<std::int64_t>(value))
                  : std::to_chars(buffer, buffer + sizeof buffer, value);
        text.assign(buffer, written.ptr);
    }
    if (allDigits(text) && text.size() < digits) text.insert(0, digits - text.size(), '0');
    return text;
}

} // namespace earmark::exchange
