#include "core/audio/even_noise.h"

#include "core/audio/level_histogram.h"
#include "core/audio/noise_floor.h"

#include <algorithm>
#include <cmath>

namespace earmark::audio {

namespace {

constexpr float kMostSwingDb = 3; ///< of noise above its 8th percentile, where it is most of the time
constexpr float kStandsOutDb = 3;
constexpr float kHysteresisDb = 1;
constexpr float kRelativeZero = -76; ///< where the floor lies among levels that are counted from it

float power(float db) {
    return std::pow(10.0f, db / 10);
}

/// The powers of all bins of a level histogram.
std::array<float, LevelHistogram::kBins> powersOfBins() {
    std::array<float, LevelHistogram::kBins> powers{};
    for (std::size_t bin = 0; bin < powers.size(); ++bin)
        powers[bin] = power(LevelHistogram::levelOf(bin));
    return powers;
}

/// One band's powers over three hops, the middle one counted twice.
std::vector<float> smoothed(const std::vector<BandLevels>& bands, std::size_t band) {
    static const std::array<float, LevelHistogram::kBins> powers = powersOfBins();
    std::vector<float> smooth;
    smooth.reserve(bands.size());
    for (std::size_t i = 0; i < bands.size(); ++i) {
        const float before = powers[bands[i > 0 ? i - 1 : i][band]];
        const float after = powers[bands[i + 1 < bands.size() ? i + 1 : i][band]];
        smooth.push_back((before + 2 * powers[bands[i][band]] + after) / 4);
    }
    return smooth;
}

std::vector<float> decibels(const std::vector<float>& powers) {
    std::vector<float> levels;
    levels.reserve(powers.size());
    for (const float one : powers)
        levels.push_back(10 * std::log10(one));
    return levels;
}

/// How far the noise lies above its floor most of the time, in dB.
float swingOf(const std::vector<float>& levels, const std::vector<float>& band,
              const std::vector<float>& floors, int hopMs, const HopMask& masked) {
    LevelHistogram above;
    for (std::size_t i = 0; i < band.size(); ++i)
        // Digital silence is no line's noise.
        if (counts(masked, i) && levels[i] > LevelHistogram::kLowestDb)
            above.add(band[i] - floors[floorStep(i, hopMs)] + kRelativeZero);
    return above.mode() - kRelativeZero;
}

} // namespace

std::optional<EvenNoise> EvenNoise::find(const std::vector<float>& levels,
                                         const std::vector<BandLevels>& bands, int hopMs,
                                         const HopMask& masked) {
    if (bands.empty()) return std::nullopt;
    EvenNoise noise(hopMs);
    for (std::size_t band = 0; band < kVoiceBands; ++band) {
        noise.m_powers[band] = smoothed(bands, band);
        const std::vector<float> inBand = decibels(noise.m_powers[band]);
        const std::vector<float> floors = noiseFloors(inBand, hopMs, masked);
        const float swing = swingOf(levels, inBand, floors, hopMs, masked);
        if (swing > kMostSwingDb) return std::nullopt;
        for (const float floor : floors)
            noise.m_noise[band].push_back(power(floor + swing));
    }
    return noise;
}

bool EvenNoise::lets(std::size_t hop, float leastDb, bool open) const {
    static const float toOpen = power(kStandsOutDb);
    static const float toStay = power(kStandsOutDb - kHysteresisDb);
    const std::size_t step = floorStep(hop, m_hopMs);
    bool standsOut = false;
    float left = 0;
    for (std::size_t band = 0; band < kVoiceBands; ++band) {
        const float here = m_powers[band][hop];
        const float noise = m_noise[band][step];
        standsOut = standsOut || here > noise * (open ? toStay : toOpen);
        left += std::max(0.0f, here - noise);
    }
    return standsOut && left > power(leastDb);
}

float EvenNoise::faintestDb(std::size_t hop) const {
    float least = 1;
    for (const std::vector<float>& noise : m_noise)
        least = std::min(least, noise[floorStep(hop, m_hopMs)]);
    return 10 * std::log10(least);
}

} // namespace earmark::audio
