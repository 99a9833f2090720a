#pragma once

#include "core/documents/document.h"

namespace earmark::documents {

/// The document with every name of its people replaced by their alias, wherever it stands: titles, cells,
/// comments, charts. A name in Latin letters or digits is replaced as a whole word only. What is said in a
/// passage's sound stays as it was said.
Document namesHidden(Document document);

} // namespace earmark::documents
