#pragma once

#include "core/base/progress.h"
#include "core/documents/data_table.h"
#include "core/documents/sheet_formats.h"

struct lxw_worksheet;

namespace earmark::documents {

/// Fills a sheet with a table: headings that stay in view with filters, figures as numbers, texts as texts
/// whatever they begin with, widths that fit. False when cancelled; one step of progress for each row.
bool writeDataSheet(lxw_worksheet* sheet, const DataTable& table, SheetFormats& formats, Progress& progress);

} // namespace earmark::documents
