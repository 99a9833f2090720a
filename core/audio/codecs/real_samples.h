#pragma once

#include <cstdint>
#include <span>

namespace earmark::audio {

/// Real samples of −1 … 1 as 16-bit ones: the nearest (even where two are), held within their range, 0 for no
/// number. `samples` has room for as many.
void toSamples(std::span<const float> reals, std::int16_t* samples);

} // namespace earmark::audio
