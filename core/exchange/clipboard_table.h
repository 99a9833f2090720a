#pragma once

#include "core/base/result.h"
#include "core/exchange/finding.h"
#include "core/exchange/table.h"

#include <string_view>

namespace earmark::exchange {

/// Cells as a spreadsheet puts them on the clipboard: tabs between cells, a line a row, cells with line
/// breaks in quotation marks; a quotation mark that does not close before a tab or line end is an ordinary
/// character. Text without a tab is read as a CSV text. Errors as readTableBytes, FileEmpty among them.
Result<Table> readClipboardTable(std::string_view utf8, Finding* why = nullptr);

} // namespace earmark::exchange
