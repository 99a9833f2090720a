#include "core/audio/covered_edges.h"

#include "core/audio/level_histogram.h"
#include "core/audio/noise_floor.h"

#include <algorithm>
#include <array>
#include <optional>

namespace earmark::audio {

namespace {

constexpr std::array<std::size_t, 2> kTellingBands{kHissBand, kDeepBand};
constexpr double kMostOfTime = 0.85;
constexpr float kRelativeZero = -76; ///< where the floor lies among levels that are counted from it
constexpr int kLeastNoiseHops = 100;
constexpr float kMostDb = 12; ///< louder tells no more
constexpr float kLeastDb = -2;
constexpr float kAsidePerDb = 7.5f; ///< squared hops from the expected place, which a decibel outweighs
constexpr std::int64_t kFarthestHops = 30;

std::vector<float> aboveFloor(const std::vector<BandLevels>& bands, std::size_t band, int hopMs,
                              const HopMask& masked) {
    std::vector<float> levels;
    levels.reserve(bands.size());
    for (const BandLevels& one : bands)
        levels.push_back(LevelHistogram::levelOf(one[band]));
    const std::vector<float> floors = noiseFloors(levels, hopMs, masked);
    for (std::size_t hop = 0; hop < levels.size(); ++hop)
        levels[hop] -= floors[floorStep(hop, hopMs)];
    return levels;
}

/// Masked, or heard as speech, or so near it that it may be.
HopMask withoutHeard(const HopMask& masked, const std::vector<FrameSpan>& heard, std::size_t hops) {
    HopMask without = masked.empty() ? HopMask(hops, false) : masked;
    for (const FrameSpan& span : heard)
        std::fill(without.begin() + std::max<std::int64_t>(0, span.start - kFarthestHops),
                  without.begin() + std::min(static_cast<std::int64_t>(hops), span.end + kFarthestHops),
                  true);
    return without;
}

/// What noise does not exceed most of the time; nothing where there is hardly any to tell it from.
std::optional<float> mostOfNoise(const std::vector<float>& above, const HopMask& notNoise) {
    LevelHistogram noise;
    for (std::size_t hop = 0; hop < above.size(); ++hop)
        if (counts(notNoise, hop)) noise.add(above[hop] + kRelativeZero);
    if (noise.total() < kLeastNoiseHops) return std::nullopt;
    return noise.percentile(kMostOfTime) - kRelativeZero;
}

} // namespace

CoveredEdges::CoveredEdges(const std::vector<BandLevels>& bands, int hopMs, const HopMask& masked,
                           const std::vector<FrameSpan>& heard)
    : m_standsOut(bands.size()) {
    const HopMask notNoise = withoutHeard(masked, heard, bands.size());
    for (const std::size_t band : kTellingBands) {
        const std::vector<float> above = aboveFloor(bands, band, hopMs, masked);
        const std::optional<float> noise = mostOfNoise(above, notNoise);
        for (std::size_t hop = 0; noise && hop < above.size(); ++hop)
            m_standsOut[hop] +=
                std::clamp(above[hop] - *noise, kLeastDb, kMostDb) / static_cast<float>(kTellingBands.size());
    }
}

std::int64_t CoveredEdges::hopsBefore(std::int64_t start, std::int64_t most, float expected) const {
    return hopsFrom(start - 1, -1, most, expected);
}

std::int64_t CoveredEdges::hopsAfter(std::int64_t end, std::int64_t most, float expected) const {
    return hopsFrom(end, 1, most, expected);
}

std::int64_t CoveredEdges::hopsFrom(std::int64_t first, std::int64_t by, std::int64_t most,
                                    float expected) const {
    if (expected <= 0) return 0;
    std::int64_t best = 0;
    float bestWorth = -expected * expected / kAsidePerDb;
    float sum = 0;
    for (std::int64_t hops = 1; hops <= std::min(most, kFarthestHops); ++hops) {
        sum += m_standsOut[static_cast<std::size_t>(first + by * (hops - 1))];
        const float aside = static_cast<float>(hops) - expected;
        const float worth = sum - aside * aside / kAsidePerDb;
        if (worth <= bestWorth) continue;
        bestWorth = worth;
        best = hops;
    }
    return best;
}

} // namespace earmark::audio
