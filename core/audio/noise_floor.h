#pragma once

#include "core/audio/hop_mask.h"

#include <cstddef>
#include <vector>

namespace earmark::audio {

/// The noise of a line, one value for each half second: the 8th percentile of the levels of the ten seconds
/// around, so that it follows a line that gets noisier. Masked hops do not count. `levels` in dBFS, one a hop
/// of `hopMs`, which divides 500; `masked` as many, or none.
std::vector<float> noiseFloors(const std::vector<float>& levels, int hopMs, const HopMask& masked);

/// Which of noiseFloors' values a hop has.
std::size_t floorStep(std::size_t hop, int hopMs);

/// Such floors without the dips of a few seconds that a line leaves when it is silent for a moment or begins
/// late.
std::vector<float> withoutDips(const std::vector<float>& floors);

} // namespace earmark::audio
