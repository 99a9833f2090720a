#pragma once

#include "core/audio/excerpt.h"

#include <string>

namespace earmark::audio {

inline constexpr std::int64_t kLongestClipMs = 60'000;

/// The bytes of a WAV file (16 bit) that holds one part of a call and nothing else, both sides; at most
/// kLongestClipMs of it. Errors as openCall(); Cancelled, InvalidArgument for a part of no length or beyond
/// the call's end.
Result<std::string> clipWav(const CallFiles& call, const HearablePart& part, const Progress& progress);

} // namespace earmark::audio
