#pragma once

#include "core/documents/document.h"

#include <string>

namespace earmark::documents {

/// A document as JSON (resources/schemas/document.schema.json), charts included, so that another program can
/// write it: readDocument() gives the same document back but for control characters, which become U+FFFD, and
/// coordinates of charts beyond the thousandth of a pixel.
std::string documentJson(const Document& document);

} // namespace earmark::documents
