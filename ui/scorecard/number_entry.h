#pragma once

#include <QString>

#include <cstdint>
#include <optional>

/// Numbers as people type them, whatever the system's locale: exact, never through floating point.
namespace earmark::ui {

/// "2.5", "2,5", "２．５", "-1" as an integer of 10^-places; nothing where it is no plain number, or has more
/// decimals, or is beyond Points::kLimit either way. "1,000" is nothing either: it may be meant as one or as
/// a thousand.
std::optional<std::int64_t> enteredNumber(const QString& text, int places);

/// Whether it would be a number, but beyond the limit.
bool isTooLarge(const QString& text, int places);

/// The shortest text of it: 2500 thousandths are "2.5".
QString numberText(std::int64_t value, int places);

} // namespace earmark::ui
