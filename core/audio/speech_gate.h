#pragma once

#include "core/audio/band_splitter.h"
#include "core/audio/frame_span.h"
#include "core/audio/hop_mask.h"

#include <vector>

namespace earmark::audio {

/// Tells speech from line noise: a hop is speech while its level stands clearly above the noise floor and no
/// more than 28 dB below the side's own voice; where people talk in the background, while it is nearer to the
/// side's voice than to theirs; and where the noise is even, also while a band stands out of it (EvenNoise)
/// and no more than 32 dB below the voice. Gaps under 200 ms belong to the speech around them, bursts under
/// 60 ms do not count, nor do, among people who talk, passages in which nothing is as loud as the voice.
///
/// `levels` in dBFS and `bands`, one a hop of `hopMs`, which divides 500; without bands the levels alone
/// tell. `masked` as many, or none. Returns spans in hops.
std::vector<FrameSpan> speechSpans(const std::vector<float>& levels, const std::vector<BandLevels>& bands,
                                   int hopMs, const HopMask& masked = {});

} // namespace earmark::audio
