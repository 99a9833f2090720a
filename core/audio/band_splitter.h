#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

namespace earmark::audio {

inline constexpr std::size_t kVoiceBands = 4;

/// How loud each band of the voice is, in half decibels above LevelHistogram's lowest level.
using BandLevels = std::array<std::uint8_t, kVoiceBands>;

/// Splits one side's sound into the bands that tell a voice from the noise of a line: 150 to 450 Hz, where
/// vowels die away, to 900 and 1,800 Hz, and to 3,500 Hz, where consonants hiss. Slopes of 12 dB an octave.
/// Carries the sound's past.
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

    Filters m_low;
    Filters m_high;
};

} // namespace earmark::audio
