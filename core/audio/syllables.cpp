#include "core/audio/syllables.h"

#include <algorithm>

namespace earmark::audio {

namespace {

constexpr float kLeastDipDb = 2.5f;     ///< between two syllables
constexpr float kBelowLoudestDb = 22;   ///< fainter peaks are breath and consonants
constexpr std::int64_t kSmoothHops = 2; ///< on either side
constexpr float kLowestDb = -96;

float smoothed(const SideFeatures& side, std::int64_t hop) {
    const auto last = static_cast<std::int64_t>(side.voice.size()) - 1;
    float sum = 0;
    float weights = 0;
    for (std::int64_t by = -kSmoothHops; by <= kSmoothHops; ++by) {
        const auto weight = static_cast<float>(kSmoothHops + 1 - (by < 0 ? -by : by));
        sum += weight * side.voice[static_cast<std::size_t>(std::clamp<std::int64_t>(hop + by, 0, last))];
        weights += weight;
    }
    return sum / weights;
}

} // namespace

int countSyllables(const SideFeatures& side, std::int64_t start, std::int64_t end) {
    float loudest = kLowestDb;
    for (std::int64_t hop = start; hop < end; ++hop)
        loudest = std::max(loudest, smoothed(side, hop));
    int count = 0;
    float dip = kLowestDb;
    float peak = kLowestDb;
    bool rising = true; // from a dip towards the next peak
    for (std::int64_t hop = start; hop < end; ++hop) {
        const float level = smoothed(side, hop);
        if (rising) {
            peak = std::max(peak, level);
            dip = std::min(dip, level);
            if (peak - level < kLeastDipDb) continue;
            if (peak > loudest - kBelowLoudestDb && peak - dip >= kLeastDipDb) ++count;
            rising = false;
            dip = level;
        } else {
            dip = std::min(dip, level);
            if (level - dip < kLeastDipDb) continue;
            rising = true;
            peak = level;
        }
    }
    return rising && peak > loudest - kBelowLoudestDb ? count + 1 : count;
}

} // namespace earmark::audio
