#include "core/audio/band_splitter.h"

#include "core/audio/biquad.h"
#include "core/audio/level_histogram.h"

#include <algorithm>
#include <cmath>

namespace earmark::audio {

namespace {

constexpr std::array<double, kVoiceBands> kFromHertz{150, 450, 900, 1800};
constexpr std::array<double, kVoiceBands> kToHertz{450, 900, 1800, 3500};
constexpr double kHighestShare = 0.45; ///< of the sample rate
constexpr float kFullScale = 32768;

float forgotten(float past) {
    return std::abs(past) < Biquad::kFaint ? 0 : past;
}

} // namespace

BandSplitter::BandSplitter(int sampleRate) {
    const auto put = [](Filters& filters, std::size_t lane, const Biquad& filter) {
        const auto values = filter.coefficients();
        filters.b0[lane] = values[0];
        filters.b1[lane] = values[1];
        filters.b2[lane] = values[2];
        filters.a1[lane] = values[3];
        filters.a2[lane] = values[4];
    };
    const double highest = kHighestShare * sampleRate;
    for (std::size_t lane = 0; lane < kVoiceBands; ++lane) {
        put(m_low, lane, Biquad::lowPass(std::min(kToHertz[lane], highest), sampleRate));
        put(m_high, lane, Biquad::highPass(std::min(kFromHertz[lane], highest), sampleRate));
    }
}

BandLevels BandSplitter::measure(std::span<const std::int16_t> samples) {
    Lanes sums{};
    for (const std::int16_t sample : samples) {
        alignas(16) Lanes values;
        values.fill(static_cast<float>(sample) / kFullScale);
        m_low.step(values);
        m_high.step(values);
        for (std::size_t lane = 0; lane < kVoiceBands; ++lane)
            sums[lane] += values[lane] * values[lane];
    }
    m_low.settle();
    m_high.settle();
    BandLevels levels{};
    for (std::size_t lane = 0; lane < kVoiceBands; ++lane) {
        const float power = sums[lane] / static_cast<float>(samples.size());
        levels[lane] = static_cast<std::uint8_t>(
            LevelHistogram::bin(power > 0 ? 10 * std::log10(power) : LevelHistogram::kLowestDb));
    }
    return levels;
}

void BandSplitter::Filters::settle() {
    for (std::size_t lane = 0; lane < kVoiceBands; ++lane) {
        z1[lane] = forgotten(z1[lane]);
        z2[lane] = forgotten(z2[lane]);
    }
}

} // namespace earmark::audio
