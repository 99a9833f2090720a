#include "core/audio/speech_gate.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace earmark::audio {

namespace {

constexpr int kFloorWindowMs = 10'000;
constexpr int kFloorStepMs = 500;
constexpr double kFloorShare = 0.08;
constexpr float kLowestFloorDb = -66;  ///< below this is digital silence, not a line
constexpr float kHighestFloorDb = -38; ///< above this the "floor" is somebody who never stops
constexpr float kAboveFloorDb = 12;
constexpr double kLoudShare = 0.95;
constexpr float kBelowLoudDb = 28; ///< typing, breath and echo lie lower than this below the voice
constexpr float kHysteresisDb = 3;
constexpr int kMergeMs = 200;
constexpr int kShortestMs = 60;
constexpr float kLeakDb = 24;
constexpr float kSilenceDb = -96;

/// Counts levels by half decibels, so that a percentile of a sliding window costs the same however long it
/// is.
class LevelHistogram {
public:
    void add(float level) { ++m_counts[bin(level)], ++m_total; }
    void remove(float level) { --m_counts[bin(level)], --m_total; }

    float percentile(double share) const {
        auto left = static_cast<int>(share * (m_total - 1));
        for (std::size_t i = 0; i < m_counts.size(); ++i)
            if ((left -= m_counts[i]) < 0) return kSilenceDb + static_cast<float>(i) / 2;
        return 0;
    }

private:
    static std::size_t bin(float level) {
        return static_cast<std::size_t>(std::clamp(2 * (level - kSilenceDb), 0.0f, 2 * -kSilenceDb));
    }

    std::array<int, 193> m_counts{};
    int m_total = 0;
};

/// The noise floor for each step of the call.
std::vector<float> noiseFloor(const std::vector<float>& levels, std::size_t step, std::size_t window) {
    std::vector<float> floors;
    LevelHistogram around;
    std::size_t added = 0;
    std::size_t removed = 0;
    for (std::size_t at = 0; at < levels.size(); at += step) {
        for (; added < std::min(levels.size(), at + window / 2); ++added)
            around.add(levels[added]);
        for (; removed + window / 2 < at; ++removed)
            around.remove(levels[removed]);
        floors.push_back(std::clamp(around.percentile(kFloorShare), kLowestFloorDb, kHighestFloorDb));
    }
    return floors;
}

/// How loud this side's voice is: the 95th percentile of what stands above the floor.
float voiceLevel(const std::vector<float>& levels, const std::vector<float>& floors, std::size_t step) {
    LevelHistogram above;
    above.add(kSilenceDb); // a side that says nothing
    for (std::size_t i = 0; i < levels.size(); ++i)
        if (levels[i] > floors[i / step] + kAboveFloorDb) above.add(levels[i]);
    return above.percentile(kLoudShare);
}

std::vector<FrameSpan> joinedAndFiltered(const std::vector<FrameSpan>& raw, std::int64_t merge,
                                         std::int64_t shortest) {
    std::vector<FrameSpan> joined;
    for (const FrameSpan& span : raw)
        if (!joined.empty() && span.start - joined.back().end < merge)
            joined.back().end = span.end;
        else
            joined.push_back(span);
    std::erase_if(joined, [&](const FrameSpan& span) { return span.length() < shortest; });
    return joined;
}

} // namespace

std::vector<FrameSpan> speechSpans(const std::vector<float>& levels, int hopMs) {
    const auto step = static_cast<std::size_t>(kFloorStepMs / hopMs);
    const std::vector<float> floors =
        noiseFloor(levels, step, static_cast<std::size_t>(kFloorWindowMs / hopMs));
    const float leastVoice = voiceLevel(levels, floors, step) - kBelowLoudDb;
    std::vector<FrameSpan> raw;
    bool open = false;
    for (std::size_t i = 0; i < levels.size(); ++i) {
        const float gate = std::max(floors[i / step] + kAboveFloorDb, leastVoice);
        const bool speech = levels[i] > (open ? gate - kHysteresisDb : gate);
        const auto hop = static_cast<std::int64_t>(i);
        if (speech && !open) raw.push_back({hop, hop});
        if (speech) raw.back().end = hop + 1;
        open = speech;
    }
    return joinedAndFiltered(raw, kMergeMs / hopMs, kShortestMs / hopMs);
}

std::vector<float> withoutLeak(const std::vector<float>& levels, const std::vector<float>& other) {
    std::vector<float> own = levels;
    for (std::size_t i = 0; i < std::min(own.size(), other.size()); ++i)
        if (other[i] - own[i] > kLeakDb) own[i] = std::min(own[i], kSilenceDb);
    return own;
}

} // namespace earmark::audio
