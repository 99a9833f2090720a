#pragma once

#include "core/base/progress.h"
#include "core/exchange/finding.h"
#include "core/exchange/table.h"

#include <optional>
#include <string_view>

namespace earmark::exchange {

/// Reads delimited text (RFC 4180, with any line end and , ; tab or | between cells) into a table. White
/// space around a cell goes; an apostrophe that guards a formula and Excel's ="001" are taken off. A
/// quotation mark inside an unquoted cell is an ordinary character. A line "sep=;" on top names the
/// separator. Findings: UnclosedQuote, TextAfterQuote, TooManyRows, TooManyColumns, CellTooLong,
/// FileTooLarge.
std::optional<Finding> readDelimited(std::string_view utf8, std::optional<char> delimiter, Table& table,
                                     const Progress* progress);

} // namespace earmark::exchange
