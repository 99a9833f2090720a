#pragma once

#include "core/documents/data_table.h"

#include <cstddef>

namespace earmark::documents {

/// How much room a column of a table wants, in digits of the font (sheetWidth()).
struct ColumnWidth {
    std::size_t units = 0; ///< whatever stands in it on one line
    std::size_t least = 0; ///< without dividing a word of a usual length
    bool isShort = false;  ///< names, numbers and dates: not divided where the line is full
};

/// By its cells and the longest word of its head.
ColumnWidth columnWidth(const DataTable& table, std::size_t column);

} // namespace earmark::documents
