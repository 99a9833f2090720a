#pragma once

#include "core/scoring/int128.h"

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace earmark::scoring {

/// A plain decimal ("8", "-2.5", no exponent) as an integer of 10^-places, exactly. Nothing when the text is
/// not a plain decimal, has more than `places` decimals that count, or passes 10^18.
std::optional<std::int64_t> parseDecimal(std::string_view text, int places);

/// How the plain decimal in a text stands to a number of thousandths; nothing when it is no plain decimal.
std::optional<std::strong_ordering> compareDecimal(std::string_view text, std::int64_t thousandths);

/// An integer of 10^-places as the shortest plain decimal: 2500 thousandths are "2.5".
std::string decimalText(Int128 value, int places);

/// The same with exactly `shown` decimals, rounded half up ("86.5", "90.0"); down where `roundDown`.
/// `value` is not negative for half up to mean what people expect of it.
std::string fixedDecimalText(Int128 value, int places, int shown, bool roundDown = false);

} // namespace earmark::scoring
