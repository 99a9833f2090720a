#pragma once

#include "core/audio/wav_header.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>

namespace earmark::audio {

class ByteReader;

/// Samples without any header, told by the extension alone (lower case, no dot): G.711 at 8 kHz under its
/// usual names, and Asterisk's signed linear, whose extension names its rate (.sln is 8 kHz, .sln16 16 kHz
/// …). Absent for every other extension.
std::optional<WavLayout> rawLayoutFor(const std::string& extension, std::int64_t fileBytes);

/// Whether the extension is the one of headerless Dialogic ADPCM.
bool isVox(const std::string& extension);

/// Whether a format was told by its extension alone, so that anything at all would decode.
bool isHeaderless(const std::string& extension);

/// How much of a recording tells whether arbitrary bytes were taken for it: a first look clears what has a
/// voice at once; what is silent, or suspicious, is heard for longer.
inline constexpr std::size_t kFirstLookFrames = 2'000;
inline constexpr std::size_t kTrialFrames = 32'000;

/// Whether the beginning is loud enough to tell, below full scale, and as smooth as voices are.
bool soundsLikeVoice(std::span<const std::int16_t> samples);

/// Whether the beginning sounds like loud white noise or lies at full scale all the time: what arbitrary
/// bytes become under such a format.
bool soundsLikeArbitraryBytes(std::span<const std::int16_t> samples);

/// Whether the bytes can be G.729: each frame carries a parity bit over its pitch (ITU-T G.729, 3.7.2), which
/// arbitrary bytes get right every other time. Their sound tells nothing, the codec makes a voice of
/// anything.
bool hasG729Parity(const ByteReader& bytes);

} // namespace earmark::audio
