#pragma once

#include "core/audio/frame_span.h"
#include "core/audio/speech_map.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace earmark::audio {

/// How much of what is said in a call was heard. Where both speak, once.
struct Coverage {
    std::int64_t speechFrames = 0;
    std::int64_t heardFrames = 0;
    std::optional<std::int64_t> firstUnheard; ///< where the first second of speech begins that was not heard

    /// 0 … 100, rounded down so that 100 means all but less than a second in all; 100 where nobody speaks.
    int percent(int sampleRate) const;
    bool operator==(const Coverage&) const = default;
};

/// `heard` by start and without overlaps, as HeardLog::covered() gives them.
Coverage coverageOf(const SpeechMap& speech, const std::vector<FrameSpan>& heard, int sampleRate);

} // namespace earmark::audio
