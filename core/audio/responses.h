#pragma once

#include "core/audio/speech_map.h"

#include <vector>

namespace earmark::audio {

/// One speaker's turn after the other's.
struct Response {
    int side = 0;   ///< who answers
    FrameSpan wait; ///< from the end of what was said to the beginning of the answer; empty when they overlap

    bool operator==(const Response&) const = default;
};

/// Turn by turn, in frames. None in a mono call.
std::vector<Response> responses(const SpeechMap& speech);

} // namespace earmark::audio
