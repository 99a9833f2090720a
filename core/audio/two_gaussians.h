#pragma once

#include "core/audio/level_histogram.h"

#include <optional>

namespace earmark::audio {

/// The level at which a side is as likely noise as voice, when its levels fall into two heaps: fitted by
/// expectation maximisation over the histogram, from `noiseDb` and `voiceDb` on; at most four spreads above
/// the noise. Nothing where the heaps are closer than 8 dB or one of them holds less than a fiftieth: then
/// there are no two.
std::optional<float> noiseFromVoice(const LevelHistogram& levels, float noiseDb, float voiceDb);

} // namespace earmark::audio
