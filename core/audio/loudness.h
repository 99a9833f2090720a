#pragma once

#include <span>

namespace earmark::audio {

/// Loudness in LUFS of K-weighted mean squares, one for each 10 ms, by EBU R 128 (ITU-R BS.1770-4): blocks of
/// 400 ms that overlap by three quarters, those below −70 LUFS and those more than 10 LU below the rest left
/// out, so that pauses do not make a voice quieter. −70 where nothing is left; fewer than 400 ms are one
/// block.
double integratedLoudness(std::span<const float> meanSquares);

} // namespace earmark::audio
