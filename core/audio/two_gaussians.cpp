#include "core/audio/two_gaussians.h"

#include <cmath>

namespace earmark::audio {

namespace {

constexpr int kRounds = 24;
constexpr double kLeastSpreadDb = 1.5;
constexpr double kFirstSpreadDb = 6;
constexpr double kLeastDistanceDb = 8;
constexpr double kLeastShare = 0.02;
constexpr double kNoiseSpreads =
    4; ///< what is farther from the noise is not noise, however few voices there are

struct Heap {
    double mean;
    double spread;
    double share;

    double density(double level) const {
        const double away = (level - mean) / spread;
        return share / spread * std::exp(-0.5 * away * away);
    }
};

/// Sums of a heap's part in every level.
struct HeapSums {
    double weight = 0;
    double first = 0;
    double second = 0;

    void add(double part, double level) {
        weight += part;
        first += part * level;
        second += part * level * level;
    }
    Heap heap(double total) const {
        const double mean = first / weight;
        return {mean, std::sqrt(std::max(kLeastSpreadDb * kLeastSpreadDb, second / weight - mean * mean)),
                weight / total};
    }
};

/// One round; false when a heap has lost everything.
bool improve(const LevelHistogram& levels, Heap& noise, Heap& voice) {
    HeapSums noiseSums, voiceSums;
    // The lowest bin is digital silence, which is no line's noise.
    for (std::size_t i = 1; i < LevelHistogram::kBins; ++i) {
        if (levels.count(i) == 0) continue;
        const double level = double{LevelHistogram::levelOf(i)};
        const double asNoise = noise.density(level);
        const double asVoice = voice.density(level);
        const double both = asNoise + asVoice;
        const double part = both > 0 ? asNoise / both : level < (noise.mean + voice.mean) / 2 ? 1 : 0;
        noiseSums.add(part * levels.count(i), level);
        voiceSums.add((1 - part) * levels.count(i), level);
    }
    const double total = noiseSums.weight + voiceSums.weight;
    if (noiseSums.weight < kLeastShare * total || voiceSums.weight < kLeastShare * total) return false;
    noise = noiseSums.heap(total);
    voice = voiceSums.heap(total);
    return true;
}

} // namespace

std::optional<float> noiseFromVoice(const LevelHistogram& levels, float noiseDb, float voiceDb) {
    Heap noise{double{noiseDb}, kFirstSpreadDb, 0.5};
    Heap voice{double{voiceDb}, kFirstSpreadDb, 0.5};
    for (int round = 0; round < kRounds; ++round)
        if (!improve(levels, noise, voice)) return std::nullopt;
    if (voice.mean - noise.mean < kLeastDistanceDb) return std::nullopt;
    double level = noise.mean;
    const double most = std::min(voice.mean, noise.mean + kNoiseSpreads * noise.spread);
    while (level < most && noise.density(level) > voice.density(level))
        level += 0.25;
    return static_cast<float>(level);
}

} // namespace earmark::audio
