#pragma once

#include "core/audio/wav_header.h"

#include <optional>
#include <string>

namespace earmark::audio {

class AudioSource;

/// Samples without any header, told by the extension alone (lower case, no dot): G.711 at 8 kHz under its
/// usual names, and Asterisk's signed linear at 8 kHz. Absent for every other extension.
std::optional<WavLayout> rawLayoutFor(const std::string& extension, std::int64_t fileBytes);

/// Whether a format was told by its extension alone, so that anything at all would decode.
bool isHeaderless(const std::string& extension);

/// Whether the first seconds sound like loud white noise: what arbitrary bytes become under such a format.
bool soundsLikeArbitraryBytes(AudioSource& source);

} // namespace earmark::audio
