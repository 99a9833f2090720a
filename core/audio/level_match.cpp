#include "core/audio/level_match.h"

#include "core/audio/call_summary.h"

#include <algorithm>
#include <cmath>

namespace earmark::audio {

float gainOfDb(double db) {
    return static_cast<float>(std::pow(10.0, db / 20));
}

std::array<float, kMaxSides> levelMatchingGains(const DecodedCall& call) {
    std::array<float, kMaxSides> gains{1, 1};
    const CallSummary summary = summarize(call);
    const bool bothSpeak =
        summary.sides.size() == 2 && summary.sides[0].spokenMs > 0 && summary.sides[1].spokenMs > 0;
    if (!bothSpeak) return gains;
    const double louder = std::max(summary.sides[0].speechDb, summary.sides[1].speechDb);
    for (std::size_t side = 0; side < gains.size(); ++side)
        gains[side] = gainOfDb(std::min(louder - summary.sides[side].speechDb, kMostRaisedDb));
    return gains;
}

} // namespace earmark::audio
