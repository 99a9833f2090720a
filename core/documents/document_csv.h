#pragma once

#include "core/documents/document.h"

#include <string>

namespace earmark::documents {

/// The figures of a document as CSV (RFC 4180, UTF-8 with a byte order mark, so that a spreadsheet knows it,
/// CRLF): each table and key figure group under a line with its title, an empty line between them; passages
/// as a table. Figures are plain numbers in the digits that people see, shares without their sign under a
/// title that ends in "(%)". A text that a spreadsheet would run is led by an apostrophe.
std::string documentCsv(const Document& document);

} // namespace earmark::documents
