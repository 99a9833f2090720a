#pragma once

#include "core/base/localized_text.h"

#include <string>
#include <vector>

namespace earmark::audio {

/// A format whose files begin with sound at once, so that only their extension or a person can name it.
struct HeaderlessFormat {
    std::string name; ///< as its usual extension, lower case: what CallFiles::format takes
    LocalizedText label;
};

/// Those that a person may name, the most frequent first.
const std::vector<HeaderlessFormat>& headerlessFormats();
bool isHeaderlessFormat(const std::string& name);

} // namespace earmark::audio
