#include "core/audio/speech_gate.h"

#include "core/audio/level_histogram.h"
#include "core/audio/two_gaussians.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace earmark::audio {

namespace {

constexpr int kFloorWindowMs = 10'000;
constexpr int kFloorStepMs = 500;
constexpr double kFloorShare = 0.08;
constexpr float kLowestFloorDb = -66;  ///< below this is digital silence, not a line
constexpr float kHighestFloorDb = -38; ///< above this the "floor" is somebody who never stops
constexpr float kAboveFloorDb = 12;    ///< where noise and voice cannot be told apart by their heaps
constexpr float kLeastAboveFloorDb = 5;
constexpr float kMostAboveFloorDb = 24;
constexpr float kRelativeZero = -86; ///< where the floor lies among levels that are counted from it
constexpr float kNoiseSpreadDb = 2;
constexpr double kLoudShare = 0.95;
constexpr float kBelowLoudDb = 28;  ///< typing, breath and echo lie lower than this below the voice
constexpr float kWithinLoudDb = 10; ///< what is louder than this below the voice is the voice
constexpr float kHysteresisDb = 3;
constexpr float kDbPerHopOfOnset = 4;
constexpr float kDbPerHopOfDecay = 1.5f;
constexpr int kMergeMs = 200;
constexpr int kShortestMs = 60;

/// The levels of one side, those that are masked left out of every account.
class GatedSide {
public:
    GatedSide(const std::vector<float>& levels, const HopMask& masked, int hopMs)
        : m_levels(levels)
        , m_masked(masked)
        , m_step(static_cast<std::size_t>(kFloorStepMs / hopMs)) {
        findFloors(static_cast<std::size_t>(kFloorWindowMs / hopMs));
        findVoice();
    }

    bool counts(std::size_t hop) const { return m_masked.empty() || !m_masked[hop]; }
    /// From here on a hop is speech; `open` when the one before was.
    float gateAt(std::size_t hop, bool open) const {
        const float gate = std::clamp(m_floors[hop / m_step] + m_aboveFloor, m_least, m_most);
        return open ? gate - std::min(kHysteresisDb, m_aboveFloor / 3) : gate;
    }

    /// How far the noise at a hop covers what can be heard of the voice on a quiet line, in dB.
    float coveredDb(std::size_t hop) const {
        return std::max(0.0f, gateAt(hop, false) - m_least - kHysteresisDb);
    }

private:
    /// The noise floor for each step of the call.
    void findFloors(std::size_t window) {
        LevelHistogram around;
        std::size_t added = 0;
        std::size_t removed = 0;
        for (std::size_t at = 0; at < m_levels.size(); at += m_step) {
            for (; added < std::min(m_levels.size(), at + window / 2); ++added)
                if (counts(added)) around.add(m_levels[added]);
            for (; removed + window / 2 < at; ++removed)
                if (counts(removed)) around.remove(m_levels[removed]);
            m_floors.push_back(std::clamp(around.percentile(kFloorShare), kLowestFloorDb, kHighestFloorDb));
        }
    }

    /// How loud this side's voice is, the 95th percentile of what stands above the floor, and how far above
    /// the floor the voice begins: little over the even noise of a line, much over people in the background.
    void findVoice() {
        LevelHistogram above;
        LevelHistogram relative;              // to the floor, moved so that it fits
        above.add(LevelHistogram::kLowestDb); // a side that says nothing
        for (std::size_t i = 0; i < m_levels.size(); ++i) {
            if (!counts(i)) continue;
            const float floor = m_floors[i / m_step];
            relative.add(m_levels[i] - floor + kRelativeZero);
            if (m_levels[i] > floor + kAboveFloorDb) above.add(m_levels[i]);
        }
        const float voice = above.percentile(kLoudShare);
        m_least = voice - kBelowLoudDb;
        if (above.total() > 1) m_most = std::max(m_least, voice - kWithinLoudDb);
        if (const auto between =
                noiseFromVoice(relative, kRelativeZero + kNoiseSpreadDb, relative.percentile(kLoudShare)))
            m_aboveFloor = std::clamp(*between - kRelativeZero, kLeastAboveFloorDb, kMostAboveFloorDb);
    }

    const std::vector<float>& m_levels;
    const HopMask& m_masked;
    std::size_t m_step;
    std::vector<float> m_floors;
    float m_least = 0;
    float m_most = 0; ///< a side that says nothing has no voice to be lost
    float m_aboveFloor = kAboveFloorDb;
};

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

/// Noise covers how a word begins and, more of it, how it dies away: about a hop for so many decibels.
FrameSpan uncovered(const GatedSide& side, const FrameSpan& span, std::int64_t hops) {
    const float start = side.coveredDb(static_cast<std::size_t>(span.start)) / kDbPerHopOfOnset;
    const float end = side.coveredDb(static_cast<std::size_t>(span.end - 1)) / kDbPerHopOfDecay;
    return {std::max<std::int64_t>(0, span.start - std::lround(start)),
            std::min(hops, span.end + std::lround(end))};
}

} // namespace

std::vector<FrameSpan> speechSpans(const std::vector<float>& levels, int hopMs, const HopMask& masked) {
    const GatedSide side(levels, masked, hopMs);
    std::vector<FrameSpan> raw;
    bool open = false;
    for (std::size_t i = 0; i < levels.size(); ++i) {
        const bool speech = side.counts(i) && levels[i] > side.gateAt(i, open);
        const auto hop = static_cast<std::int64_t>(i);
        if (speech && !open) raw.push_back({hop, hop});
        if (speech) raw.back().end = hop + 1;
        open = speech;
    }
    std::vector<FrameSpan> heard = joinedAndFiltered(raw, kMergeMs / hopMs, kShortestMs / hopMs);
    for (FrameSpan& span : heard)
        span = uncovered(side, span, static_cast<std::int64_t>(levels.size()));
    return joinedAndFiltered(heard, kMergeMs / hopMs, kShortestMs / hopMs);
}

} // namespace earmark::audio
