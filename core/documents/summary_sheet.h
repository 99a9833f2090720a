#pragma once

#include "core/documents/document.h"
#include "core/documents/sheet_formats.h"

#include <string>
#include <vector>

struct lxw_workbook;
struct lxw_worksheet;

namespace earmark::documents {

/// Fills the first sheet of a workbook with what a reader takes in at a glance: texts, key figures, charts,
/// and links to the sheets of data. `sheets` are the names for tablesOf(document), in their order.
void writeSummarySheet(lxw_workbook* workbook, lxw_worksheet* sheet, const Document& document,
                       const std::vector<std::string>& sheets, SheetFormats& formats);

} // namespace earmark::documents
