#pragma once

#include <array>
#include <cstdint>

namespace earmark::audio {

/// ITU-T G.711 expansion to 16-bit linear, the 14-bit (mu-law) and 13-bit (A-law) values left-justified.
extern const std::array<std::int16_t, 256> kMuLaw;
extern const std::array<std::int16_t, 256> kALaw;

} // namespace earmark::audio
