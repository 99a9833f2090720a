#pragma once

#include "core/documents/document.h"

#include <vector>

namespace earmark::documents {

/// Everything of a document that is a table, in its order, each with a title: key figures, tables, the
/// figures behind charts, passages that follow each other. What files of data write.
std::vector<DataTable> tablesOf(const Document& document);

} // namespace earmark::documents
