#pragma once

#include "core/documents/document.h"

#include <string>
#include <vector>

namespace earmark::documents {

/// What stands where a passage is heard: a player of this source (a data: address or a relative path), else
/// the reason why there is none, else nothing.
struct PassageSound {
    std::string source;
    std::string missing;
};

/// A document as one page of HTML 5: no script, nothing fetched, every text escaped; for screens light and
/// dark and for paper. `sounds` stand for its passages in their order; passages beyond them have no player.
std::string documentPage(const Document& document, const std::vector<PassageSound>& sounds);

} // namespace earmark::documents
