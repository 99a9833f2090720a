#pragma once

#include "core/audio/frame_span.h"

#include <vector>

namespace earmark::audio {

/// Tells speech from line noise by level: a hop is speech while it stands clearly above the noise floor,
/// which is the 8th percentile of the levels around it and so follows a line that gets noisier. Gaps under
/// 200 ms belong to the speech around them, bursts under 60 ms do not count.
///
/// `levels` in dBFS, one a hop of `hopMs`. Returns spans in hops.
std::vector<FrameSpan> speechSpans(const std::vector<float>& levels, int hopMs);

/// `levels` with what leaks over from the other side taken out: hops more than 24 dB below it.
std::vector<float> withoutLeak(const std::vector<float>& levels, const std::vector<float>& other);

} // namespace earmark::audio
