#include "core/audio/noise_floor.h"

#include "core/audio/level_histogram.h"

#include <algorithm>
#include <functional>

namespace earmark::audio {

namespace {

constexpr int kWindowMs = 10'000;
constexpr int kStepMs = 500;
constexpr double kShare = 0.08;
constexpr std::size_t kDipSteps = 16; ///< 8 s: a second of silence is in the floors of ten

/// Each value's best among those up to kDipSteps away, by `better`.
template <class Better>
std::vector<float> bestAround(const std::vector<float>& values, Better better) {
    std::vector<float> best;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const auto first = values.begin() + static_cast<std::ptrdiff_t>(i - std::min(i, kDipSteps));
        const auto last =
            values.begin() + static_cast<std::ptrdiff_t>(std::min(values.size(), i + kDipSteps + 1));
        best.push_back(*std::min_element(first, last, better));
    }
    return best;
}

} // namespace

std::vector<float> noiseFloors(const std::vector<float>& levels, int hopMs, const HopMask& masked) {
    const auto window = static_cast<std::size_t>(kWindowMs / hopMs);
    const auto step = static_cast<std::size_t>(kStepMs / hopMs);
    std::vector<float> floors;
    LevelHistogram around;
    std::size_t added = 0;
    std::size_t removed = 0;
    for (std::size_t at = 0; at < levels.size(); at += step) {
        // Ten seconds at the ends of the call, too: half of them would be ruled by any pause.
        const std::size_t end = std::min(levels.size(), std::max(at + window / 2, window));
        for (; added < end; ++added)
            if (counts(masked, added)) around.add(levels[added]);
        for (; removed + window < end && removed + window / 2 < at; ++removed)
            if (counts(masked, removed)) around.remove(levels[removed]);
        floors.push_back(around.percentile(kShare));
    }
    return floors;
}

std::size_t floorStep(std::size_t hop, int hopMs) {
    return hop / static_cast<std::size_t>(kStepMs / hopMs);
}

std::vector<float> withoutDips(const std::vector<float>& floors) {
    return bestAround(bestAround(floors, std::greater<>()), std::less<>());
}

} // namespace earmark::audio
