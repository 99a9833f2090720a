#pragma once

#include "core/audio/biquad.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

namespace earmark::audio {

inline constexpr std::size_t kVoiceBands = 4;
inline constexpr std::size_t kHissBand = 3;           ///< of the voice's the highest
inline constexpr std::size_t kDeepBand = kVoiceBands; ///< beside them

/// How loud each band of the voice is, and the deep one, in half decibels above LevelHistogram's lowest
/// level.
using BandLevels = std::array<std::uint8_t, kVoiceBands + 1>;

/// Splits one side's sound into the bands that tell a voice from the noise of a line: 150 to 450 Hz, where
/// vowels die away, to 900 and 1,800 Hz, and to 3,500 Hz, where consonants hiss. Slopes of 12 dB an octave.
/// Beside them the deep band, narrow around 110 Hz, below the pitch of most who speak: there ends a voice
/// that falls. Carries the sound's past.
class BandSplitter {
public:
    /// Below 8 kHz the upper bands end, and below 4 kHz begin, at 45 % of the rate.
    explicit BandSplitter(int sampleRate);

    /// The next samples of the side, at least one.
    BandLevels measure(std::span<const std::int16_t> samples);

private:
    using Lanes = std::array<float, kVoiceBands>;

    /// A second-order filter for every band, stepped at once: a lane each, in transposed direct form II.
    struct Filters {
        alignas(16) Lanes b0{}, b1{}, b2{}, a1{}, a2{}, z1{}, z2{};

        void step(Lanes& values) {
            for (std::size_t lane = 0; lane < kVoiceBands; ++lane) {
                const float in = values[lane];
                const float out = b0[lane] * in + z1[lane];
                z1[lane] = b1[lane] * in - a1[lane] * out + z2[lane];
                z2[lane] = b2[lane] * in - a2[lane] * out;
                values[lane] = out;
            }
        }
        void settle();
    };

    float deepPower(std::span<const std::int16_t> samples);

    Filters m_low;
    Filters m_high;
    int m_thinning; ///< the deep band is heard in means of so many samples
    int m_thinningAt = 0;
    int m_thinned = 0; ///< the sum of those that wait
    Biquad m_deep;
    Biquad m_deeper;
};

} // namespace earmark::audio
