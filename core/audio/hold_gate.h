#pragma once

#include "core/audio/evidence_features.h"
#include "core/audio/frame_span.h"

#include <vector>

namespace earmark::audio {

/// Where one side plays music: partials that stand still, and none of the pauses and swings that a voice has,
/// for four seconds at least. Breaks of up to four seconds belong to it. In hops.
std::vector<FrameSpan> holdSpans(const SideFeatures& side);

} // namespace earmark::audio
