#pragma once

#include "core/audio/evidence_features.h"

namespace earmark::audio {

/// How many syllables are spoken in the hops [start, end) of a side: peaks of its voiced band's envelope that
/// stand out from the dips on either side. An estimate: of a turn within about a tenth.
int countSyllables(const SideFeatures& side, std::int64_t start, std::int64_t end);

} // namespace earmark::audio
