#pragma once

#include "core/base/calendar.h"
#include "core/documents/data_table.h"

#include <cstdint>
#include <optional>
#include <string>

/// Cells whose text and exact value say the same, in the digits of reporting::figure_text.
namespace earmark::documents {

/// What stands where there is no figure.
inline constexpr const char* kNoFigure = "–";

Cell textCell(std::string text);
Cell countCell(std::int64_t count);
/// Points, weights and measured values in thousandths: 2 500 is "2.5".
Cell pointsCell(std::int64_t thousandths);
/// A share: 865 000 is "86.5%". `decimals` as the column's.
Cell percentCell(std::int64_t millionths, int decimals = 1);
Cell percentCell(const std::optional<std::int64_t>& millionths, int decimals = 1);
/// A difference of shares in points of a hundred, with its sign: 12 000 is "+1.2", −4 000 is "−0.4".
Cell changeCell(const std::optional<std::int64_t>& millionths, int decimals = 1);
Cell dayCell(Day day);
Cell dayCell(const std::optional<Day>& day);

} // namespace earmark::documents
