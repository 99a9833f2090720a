#pragma once

#include "core/base/localized_text.h"
#include "core/documents/passage.h"

#include <string>

namespace earmark::documents {

/// Where a passage is heard, in one line: what it is an example of, the call, from when to when, who speaks.
std::string passagePlace(const Passage& passage, Language language);

} // namespace earmark::documents
