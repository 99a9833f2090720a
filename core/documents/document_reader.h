#pragma once

#include "core/base/result.h"
#include "core/documents/document.h"

#include <string_view>

namespace earmark::documents {

/// Reads what documentJson() wrote. Malformed names the place (a JSON pointer) and what is wrong; Unsupported
/// for a form of a later version.
Result<Document> readDocument(std::string_view json);

} // namespace earmark::documents
