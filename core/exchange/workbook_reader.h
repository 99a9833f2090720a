#pragma once

#include "core/base/progress.h"
#include "core/exchange/finding.h"
#include "core/exchange/table.h"

#include <optional>
#include <string>
#include <string_view>

namespace earmark::exchange {

/// Reads one sheet of an Office Open XML workbook (ECMA-376): values only, no formula is run, no link is
/// followed. Without a wanted sheet, the first visible one that has cells. Dates come as ISO text, numbers as
/// a person reads them.
/// Findings: EncryptedWorkbook, BinaryWorkbook, OpenDocument, NotATable (another kind of archive), ZipBomb,
/// BrokenArchive, BrokenWorkbook, SheetMissing, TooManyRows, TooManyColumns, CellTooLong, FileTooLarge.
std::optional<Finding> readWorkbook(std::string_view bytes, const std::optional<std::string>& wantedSheet,
                                    Table& table, const Progress* progress);

} // namespace earmark::exchange
