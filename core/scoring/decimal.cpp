#include "core/scoring/decimal.h"

#include <algorithm>

namespace earmark::scoring {

namespace {

constexpr std::int64_t kLargestDecimal = 1'000'000'000'000'000'000;

struct DecimalParts {
    bool negative = false;
    std::string_view whole;
    std::string_view fraction; ///< without trailing zeros
};

bool isDigit(char character) {
    return character >= '0' && character <= '9';
}

std::optional<DecimalParts> split(std::string_view text) {
    DecimalParts parts;
    parts.negative = text.starts_with('-');
    if (parts.negative) text.remove_prefix(1);
    const std::size_t point = text.find('.');
    parts.whole = text.substr(0, point);
    if (point != std::string_view::npos) parts.fraction = text.substr(point + 1);
    const bool digitsOnly =
        std::ranges::all_of(parts.whole, isDigit) && std::ranges::all_of(parts.fraction, isDigit);
    if (!digitsOnly || parts.whole.empty() || text.ends_with('.')) return std::nullopt;
    while (parts.fraction.ends_with('0'))
        parts.fraction.remove_suffix(1);
    return parts;
}

/// The digits of whole and fraction as one integer of 10^-places; extra decimals are cut off, and what passes
/// the limit is held to just above it.
std::int64_t magnitude(const DecimalParts& parts, int places) {
    std::int64_t value = 0;
    const auto append = [&value](char digit) {
        value = std::min(value, kLargestDecimal / 10 + 1) * 10 + (digit - '0');
    };
    std::ranges::for_each(parts.whole, append);
    for (std::size_t index = 0; index < static_cast<std::size_t>(places); ++index)
        append(index < parts.fraction.size() ? parts.fraction[index] : '0');
    return value;
}

Int128 powerOfTen(int exponent) {
    Int128 power = 1;
    for (; exponent > 0; --exponent)
        power *= 10;
    return power;
}

std::string digits(Uint128 value) {
    std::string text;
    for (; value != 0; value /= 10)
        text.push_back(static_cast<char>('0' + static_cast<int>(value % 10)));
    if (text.empty()) text.push_back('0');
    std::ranges::reverse(text);
    return text;
}

std::string withPoint(bool negative, Uint128 magnitudeValue, int places) {
    std::string text = digits(magnitudeValue);
    const auto decimals = static_cast<std::size_t>(places);
    if (text.size() <= decimals) text.insert(0, decimals + 1 - text.size(), '0');
    if (decimals > 0) text.insert(text.size() - decimals, 1, '.');
    if (negative) text.insert(0, 1, '-');
    return text;
}

} // namespace

std::optional<std::int64_t> parseDecimal(std::string_view text, int places) {
    const std::optional<DecimalParts> parts = split(text);
    if (!parts || parts->fraction.size() > static_cast<std::size_t>(places)) return std::nullopt;
    const std::int64_t value = magnitude(*parts, places);
    if (value > kLargestDecimal) return std::nullopt;
    return parts->negative ? -value : value;
}

std::optional<std::strong_ordering> compareDecimal(std::string_view text, std::int64_t thousandths) {
    constexpr int kPlaces = 3;
    const std::optional<DecimalParts> parts = split(text);
    if (!parts) return std::nullopt;
    const std::int64_t size = magnitude(*parts, kPlaces);
    const std::int64_t value = parts->negative ? -size : size;
    const bool hasMore = parts->fraction.size() > kPlaces;
    if (value != thousandths || !hasMore) return value <=> thousandths;
    return parts->negative ? std::strong_ordering::less : std::strong_ordering::greater;
}

std::string decimalText(Int128 value, int places) {
    const bool negative = value < 0;
    Uint128 size = negative ? -static_cast<Uint128>(value) : static_cast<Uint128>(value);
    for (; places > 0 && size % 10 == 0; --places)
        size /= 10;
    return withPoint(negative, size, places);
}

std::string fixedDecimalText(Int128 value, int places, int shown, bool roundDown) {
    if (shown > places) return fixedDecimalText(value * powerOfTen(shown - places), shown, shown);
    const Int128 unit = powerOfTen(places - shown);
    const Int128 moved = roundDown ? value : value + unit / 2;
    // Rounded towards minus infinity, as "half up" and "down" both ask for.
    const Int128 steps = moved / unit - (moved % unit < 0 ? 1 : 0);
    return withPoint(steps < 0, static_cast<Uint128>(steps < 0 ? -steps : steps), shown);
}

} // namespace earmark::scoring
