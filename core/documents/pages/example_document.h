#pragma once

#include "core/documents/composer.h"
#include "core/documents/document.h"
#include "core/reporting/library_example.h"

#include <vector>

namespace earmark::documents {

/// Examples of the case library by topic, in the order in which they are given, with the passages to hear.
Document exampleDocument(const std::vector<reporting::LibraryExample>& examples,
                         const ComposeOptions& options);

} // namespace earmark::documents
