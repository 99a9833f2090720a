#include "core/audio/band_splitter.h"

#include "core/audio/level_histogram.h"

#include <algorithm>
#include <cmath>

namespace earmark::audio {

namespace {

constexpr std::array<double, kVoiceBands> kFromHertz{150, 450, 900, 1800};
constexpr std::array<double, kVoiceBands> kToHertz{450, 900, 1800, 3500};
constexpr double kHighestShare = 0.45; ///< of the sample rate
constexpr float kFullScale = 32768;
constexpr double kDeepHertz = 110;
constexpr double kDeepQuality = 2;
constexpr int kDeepRate = 2000;

float forgotten(float past) {
    return std::abs(past) < Biquad::kFaint ? 0 : past;
}

std::uint8_t inHalfDecibels(float power) {
    return static_cast<std::uint8_t>(
        LevelHistogram::bin(power > 0 ? 10 * std::log10(power) : LevelHistogram::kLowestDb));
}

int thinningOf(int sampleRate) {
    return std::max(1, sampleRate / kDeepRate);
}

} // namespace

BandSplitter::BandSplitter(int sampleRate)
    : m_thinning(thinningOf(sampleRate))
    , m_deep(Biquad::bandPass(kDeepHertz, kDeepQuality, sampleRate / m_thinning))
    , m_deeper(m_deep) {
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
    for (std::size_t lane = 0; lane < kVoiceBands; ++lane)
        levels[lane] = inHalfDecibels(sums[lane] / static_cast<float>(samples.size()));
    levels[kDeepBand] = inHalfDecibels(deepPower(samples));
    return levels;
}

float BandSplitter::deepPower(std::span<const std::int16_t> samples) {
    const float scale = 1 / (kFullScale * static_cast<float>(m_thinning));
    float sum = 0;
    int means = 0;
    while (!samples.empty()) {
        const std::size_t taken =
            std::min(samples.size(), static_cast<std::size_t>(m_thinning - m_thinningAt));
        for (const std::int16_t sample : samples.first(taken))
            m_thinned += sample;
        samples = samples.subspan(taken);
        m_thinningAt += static_cast<int>(taken);
        if (m_thinningAt < m_thinning) break;
        const float value = m_deeper.step(m_deep.step(static_cast<float>(m_thinned) * scale));
        sum += value * value;
        ++means;
        m_thinningAt = m_thinned = 0;
    }
    m_deep.settle();
    m_deeper.settle();
    return means > 0 ? sum / static_cast<float>(means) : 0;
}

void BandSplitter::Filters::settle() {
    for (std::size_t lane = 0; lane < kVoiceBands; ++lane) {
        z1[lane] = forgotten(z1[lane]);
        z2[lane] = forgotten(z2[lane]);
    }
}

} // namespace earmark::audio
