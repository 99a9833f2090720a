#include "core/service/measured_text.h"

#include "core/base/text.h"
#include "core/model/quantity.h"

#include <algorithm>
#include <string>

namespace earmark::service {

namespace {

enum class Dimension { Time, Share };

/// A unit that is known by name: how many thousandths of a second, or of a percent, it is.
struct Unit {
    std::string_view name;
    Dimension dimension;
    std::int64_t size;
};

constexpr std::int64_t kSecond = 1'000;
constexpr std::int64_t kMinute = 60 * kSecond;
constexpr std::int64_t kHour = 60 * kMinute;
constexpr std::int64_t kDay = 24 * kHour;

/// "分" is left out: it says points as often as minutes.
constexpr Unit kUnits[] = {
    {"ms", Dimension::Time, 1},
    {"毫秒", Dimension::Time, 1},
    {"s", Dimension::Time, kSecond},
    {"sec", Dimension::Time, kSecond},
    {"secs", Dimension::Time, kSecond},
    {"second", Dimension::Time, kSecond},
    {"seconds", Dimension::Time, kSecond},
    {"秒", Dimension::Time, kSecond},
    {"秒钟", Dimension::Time, kSecond},
    {"min", Dimension::Time, kMinute},
    {"mins", Dimension::Time, kMinute},
    {"minute", Dimension::Time, kMinute},
    {"minutes", Dimension::Time, kMinute},
    {"分钟", Dimension::Time, kMinute},
    {"h", Dimension::Time, kHour},
    {"hour", Dimension::Time, kHour},
    {"hours", Dimension::Time, kHour},
    {"小时", Dimension::Time, kHour},
    {"day", Dimension::Time, kDay},
    {"days", Dimension::Time, kDay},
    {"天", Dimension::Time, kDay},
    {"%", Dimension::Share, kSecond},
    {"％", Dimension::Share, kSecond},
    {"percent", Dimension::Share, kSecond},
};

constexpr std::size_t kLongestUnit = 24; ///< bytes
constexpr std::size_t kMostDigits = 12;  ///< before the point; fewer count

std::string lowered(std::string_view text) {
    std::string lower(trimmed(text));
    std::ranges::transform(lower, lower.begin(), [](char letter) {
        return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
    });
    return lower;
}

const Unit* findUnit(std::string_view name) {
    const auto unit = std::ranges::find(kUnits, lowered(name), &Unit::name);
    return unit == std::end(kUnits) ? nullptr : unit;
}

const Unit* findUnit(const LocalizedText& measureUnit) {
    const Unit* unit = findUnit(measureUnit.en);
    return unit ? unit : findUnit(measureUnit.zh);
}

bool isDigit(char letter) {
    return letter >= '0' && letter <= '9';
}

std::int64_t quotient(std::int64_t dividend, std::int64_t divisor) {
    const std::int64_t half = dividend < 0 ? -divisor / 2 : divisor / 2;
    return (dividend + half) / divisor;
}

/// Takes a plain decimal off the front of the text; nothing when none is there.
std::optional<std::int64_t> takeNumber(std::string_view& text) {
    constexpr std::string_view kMinus = "\xe2\x88\x92"; // U+2212, as spreadsheets write it
    const bool negative = text.starts_with('-') || text.starts_with(kMinus);
    if (negative) text.remove_prefix(text.starts_with('-') ? 1 : kMinus.size());
    std::int64_t value = 0; // ten-thousandths: one digit more than is kept, to round by
    std::size_t digits = 0;
    for (; !text.empty() && isDigit(text.front()); text.remove_prefix(1), ++digits)
        if (digits < kMostDigits) value = value * 10 + (text.front() - '0');
    if (digits == 0 || digits > kMostDigits) return std::nullopt;
    int decimals = 0;
    if (text.size() > 1 && text[0] == '.' && isDigit(text[1])) {
        text.remove_prefix(1);
        for (; !text.empty() && isDigit(text.front()); text.remove_prefix(1))
            if (decimals < 4) {
                value = value * 10 + (text.front() - '0');
                ++decimals;
            }
    }
    for (; decimals < 4; ++decimals)
        value *= 10;
    const std::int64_t thousandths = quotient(value, 10);
    return negative ? -thousandths : thousandths;
}

/// Letters or one sign, nothing that could be a second number or a sentence.
bool looksLikeUnit(std::string_view text) {
    return text.size() <= kLongestUnit && isPlainLine(text) && std::ranges::none_of(text, [](char letter) {
               return isDigit(letter) || letter == ':' || letter == ',' || letter == '.' || letter == '/' ||
                      letter == ' ';
           });
}

std::optional<std::int64_t> converted(std::int64_t thousandths, const Unit& from, const Unit& to) {
    if (from.dimension != to.dimension) return std::nullopt;
    std::int64_t scaled = 0;
    if (__builtin_mul_overflow(thousandths, from.size, &scaled)) return std::nullopt;
    return quotient(scaled, to.size);
}

bool isMeasuresOwn(std::string_view unit, const LocalizedText& measureUnit) {
    return lowered(unit) == lowered(measureUnit.en) || lowered(unit) == lowered(measureUnit.zh);
}

} // namespace

std::optional<std::int64_t> inUnitOf(std::int64_t thousandths, std::string_view unit,
                                     const LocalizedText& measureUnit) {
    if (measureUnit.empty() || isMeasuresOwn(unit, measureUnit)) return thousandths;
    const Unit* from = findUnit(unit);
    const Unit* to = findUnit(measureUnit);
    if (from && to) return converted(thousandths, *from, *to);
    return from || to ? std::nullopt : std::optional(thousandths);
}

MeasuredText readMeasured(std::string_view text, const LocalizedText& measureUnit) {
    std::string_view rest = trimmed(text);
    const std::optional<std::int64_t> number = takeNumber(rest);
    const std::string_view unit = trimmed(rest);
    if (!number || !looksLikeUnit(unit)) return {};
    const std::optional<std::int64_t> value = unit.empty() ? number : inUnitOf(*number, unit, measureUnit);
    if (!value) return {MeasuredText::Kind::OtherUnit, 0};
    if (*value > model::Points::kLimit || *value < -model::Points::kLimit) return {};
    return {MeasuredText::Kind::Number, *value};
}

} // namespace earmark::service
