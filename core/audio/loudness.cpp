#include "core/audio/loudness.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace earmark::audio {

namespace {

constexpr std::size_t kBlockHops = 40;
constexpr std::size_t kStepHops = 10;
constexpr double kSilence = -70;
constexpr double kRelativeGate = -10;

double lufs(double meanSquare) {
    return meanSquare <= 0 ? kSilence : std::max(kSilence, -0.691 + 10 * std::log10(meanSquare));
}

double meanOf(std::span<const float> values) {
    double sum = 0;
    for (const float value : values)
        sum += double{value};
    return values.empty() ? 0 : sum / static_cast<double>(values.size());
}

double meanAbove(const std::vector<double>& blocks, double gate) {
    double sum = 0;
    double count = 0;
    for (const double block : blocks)
        if (lufs(block) > gate) {
            sum += block;
            ++count;
        }
    return count > 0 ? sum / count : 0;
}

} // namespace

double integratedLoudness(std::span<const float> meanSquares) {
    std::vector<double> blocks;
    for (std::size_t at = 0; at + kBlockHops <= meanSquares.size(); at += kStepHops)
        blocks.push_back(meanOf(meanSquares.subspan(at, kBlockHops)));
    if (blocks.empty()) blocks.push_back(meanOf(meanSquares));
    const double loud = lufs(meanAbove(blocks, kSilence));
    return lufs(meanAbove(blocks, std::max(kSilence, loud + kRelativeGate)));
}

} // namespace earmark::audio
