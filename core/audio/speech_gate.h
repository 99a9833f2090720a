#pragma once

#include "core/audio/frame_span.h"

#include <vector>

namespace earmark::audio {

/// Hops of a side that are not to be taken for its speech, whatever their level: music, the other side's
/// voice. Empty: none.
using HopMask = std::vector<bool>;

/// Tells speech from line noise by level: a hop is speech while it stands clearly above the noise floor,
/// which is the 8th percentile of the levels around it and so follows a line that gets noisier; no more than
/// 28 dB below the side's own voice; and, where people talk in the background, nearer to the side's voice
/// than to theirs. Gaps under 200 ms belong to the speech around them, bursts under 60 ms do not count.
///
/// `levels` in dBFS, one a hop of `hopMs`. Returns spans in hops.
std::vector<FrameSpan> speechSpans(const std::vector<float>& levels, int hopMs, const HopMask& masked = {});

} // namespace earmark::audio
