#pragma once

#include "core/audio/frame_span.h"

#include <array>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace earmark::bench {

/// Sound at 8 kHz, full scale is 1.
using Sound = std::vector<float>;

/// Mono 16-bit WAV files of one folder, between two lengths in seconds; empty where there are none.
std::vector<Sound> soundsIn(const std::filesystem::path& folder, double shortest, double longest);

enum class Line { Clean, Noisy, Babble };

/// A call put together from recorded speech, and what is true of it. Spans in frames of 8 kHz.
struct MixedCall {
    std::array<Sound, 2> sides;
    std::array<std::vector<audio::FrameSpan>, 2> speech; ///< by the level of the recordings before mixing
    std::vector<audio::FrameSpan> overlaps;
    std::vector<int> overlapBegunBy;
    std::vector<audio::FrameSpan> hold;
    /// From the end of what one said to the beginning of the other's answer.
    std::vector<audio::FrameSpan> responses;

    std::string wav() const;
};

/// About three minutes: turns, dead air, talk-over, and music in every other call. By the seed alone.
MixedCall mixCall(unsigned seed, Line line, const std::vector<Sound>& voices,
                  const std::vector<Sound>& music);

} // namespace earmark::bench
