#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/documents/document.h"

#include <filesystem>

namespace earmark::documents {

/// Writes a document as an Office Open XML workbook: a summary with charts of the spreadsheet's own, then a
/// sheet for each of tablesOf(document). Figures are numbers with their exact value, shown in the digits that
/// people see; texts are never formulas and are cut, visibly, at what a cell holds. Whole or not at all:
/// Cancelled, ReadOnly, NoSpace, Io. One step of progress for each row of data.
Result<void> writeWorkbook(const Document& document, const std::filesystem::path& target, Progress& progress);

} // namespace earmark::documents
