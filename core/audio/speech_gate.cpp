#include "core/audio/speech_gate.h"

#include "core/audio/covered_edges.h"
#include "core/audio/even_noise.h"
#include "core/audio/level_histogram.h"
#include "core/audio/noise_floor.h"
#include "core/audio/two_gaussians.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <optional>

namespace earmark::audio {

namespace {

constexpr float kLowestFloorDb = -66;  ///< below this is digital silence, not a line
constexpr float kHighestFloorDb = -38; ///< above this the "floor" is somebody who never stops
constexpr float kAboveFloorDb = 12;    ///< where noise and voice cannot be told apart by their heaps
constexpr float kLeastAboveFloorDb = 5;
constexpr float kMostAboveFloorDb = 24;
constexpr float kRelativeZero = -86; ///< where the floor lies among levels that are counted from it
constexpr float kNoiseSpreadDb = 2;
constexpr double kLoudShare = 0.95;
constexpr float kBelowLoudDb = 28;       ///< typing, breath and echo lie lower than this below the voice
constexpr float kBelowLoudInBandDb = 32; ///< what bands tell may be fainter
constexpr float kWithinLoudDb = 10;      ///< what is louder than this below the voice is the voice
constexpr float kHysteresisDb = 3;
constexpr float kDbPerHopOfOnset = 4;
constexpr float kDbPerHopOfDecay = 0.75f;
constexpr int kMergeMs = 200;
constexpr int kShortestMs = 60;

/// The levels of one side, those that are masked left out of every account.
class GatedSide {
public:
    GatedSide(const std::vector<float>& levels, const std::vector<BandLevels>& bands, const HopMask& masked,
              int hopMs)
        : m_levels(levels)
        , m_bands(bands)
        , m_masked(masked)
        , m_hopMs(hopMs)
        , m_floors(withoutDips(noiseFloors(levels, hopMs, masked)))
        , m_evenNoise(EvenNoise::find(levels, bands, hopMs, masked)) {
        for (float& floor : m_floors)
            floor = std::clamp(floor, kLowestFloorDb, kHighestFloorDb);
        findVoice();
    }

    /// Whether a hop is speech by its level; `open` when the one before was speech.
    bool isLoud(std::size_t hop, bool open) const {
        return counts(m_masked, hop) && m_levels[hop] > gateAt(hop, open);
    }
    /// Whether it stands out of even noise.
    bool standsOut(std::size_t hop, bool open) const {
        return m_evenNoise && counts(m_masked, hop) &&
               m_evenNoise->lets(hop, m_voice - kBelowLoudInBandDb, open);
    }

    /// Whether a span is believed: where people talk so loudly that they cover what is faint of the voice,
    /// only what is somewhere as loud as the voice. What is masked vouches for nothing.
    bool believes(const FrameSpan& span) const {
        if (m_evenNoise) return true;
        bool covered = false;
        for (auto hop = static_cast<std::size_t>(span.start); hop < static_cast<std::size_t>(span.end);
             ++hop) {
            if (!counts(m_masked, hop)) continue;
            if (m_levels[hop] > m_voice - kWithinLoudDb) return true;
            covered = covered || coveredDb(hop) > 0;
        }
        return !covered;
    }

    /// How edges are found under noise that is not even, when so much is `heard`.
    std::optional<CoveredEdges> edgesOf(const std::vector<FrameSpan>& heard) const {
        if (m_evenNoise || m_bands.empty()) return std::nullopt;
        return CoveredEdges(m_bands, m_hopMs, m_masked, heard);
    }

    /// Noise covers how a word begins and, more of it, how it dies away: about a hop for so many decibels,
    /// unless its `edges` can be followed. It ends where something is masked, and within `bounds`.
    FrameSpan uncovered(const FrameSpan& span, const FrameSpan& bounds,
                        const std::optional<CoveredEdges>& edges) const {
        const auto first = coveredDb(static_cast<std::size_t>(span.start)) / kDbPerHopOfOnset;
        const auto last = coveredDb(static_cast<std::size_t>(span.end - 1)) / kDbPerHopOfDecay;
        const std::int64_t before = freeHops(span.start - 1, -1, bounds.start - 1);
        const std::int64_t after = freeHops(span.end, 1, bounds.end);
        if (!edges)
            return {span.start - std::min<std::int64_t>(before, std::lround(first)),
                    span.end + std::min<std::int64_t>(after, std::lround(last))};
        return {span.start - edges->hopsBefore(span.start, before, first),
                span.end + edges->hopsAfter(span.end, after, last)};
    }

private:
    /// How many hops from `hop` to `beyond`, `by` 1 or −1, are not masked.
    std::int64_t freeHops(std::int64_t hop, std::int64_t by, std::int64_t beyond) const {
        std::int64_t hops = 0;
        for (; hop != beyond && counts(m_masked, static_cast<std::size_t>(hop)); hop += by)
            ++hops;
        return hops;
    }
    float floorAt(std::size_t hop) const { return m_floors[floorStep(hop, m_hopMs)]; }

    /// From here on a hop is speech; `open` when the one before was.
    float gateAt(std::size_t hop, bool open) const {
        const float gate = std::clamp(floorAt(hop) + m_aboveFloor, m_least, m_most);
        return open ? gate - std::min(kHysteresisDb, m_aboveFloor / 3) : gate;
    }

    /// How far the noise at a hop covers what can be heard of the voice on a quiet line, in dB.
    float coveredDb(std::size_t hop) const {
        if (m_evenNoise) return std::max(0.0f, m_evenNoise->faintestDb(hop) - (m_voice - kBelowLoudInBandDb));
        return std::max(0.0f, gateAt(hop, false) - m_least - kHysteresisDb);
    }

    /// How loud this side's voice is, the 95th percentile of what stands above the floor, and how far above
    /// the floor the voice begins: little over the even noise of a line, much over people in the background.
    void findVoice() {
        LevelHistogram above;
        LevelHistogram relative;              // to the floor, moved so that it fits
        above.add(LevelHistogram::kLowestDb); // a side that says nothing
        for (std::size_t i = 0; i < m_levels.size(); ++i) {
            if (!counts(m_masked, i)) continue;
            const float floor = floorAt(i);
            relative.add(m_levels[i] - floor + kRelativeZero);
            if (m_levels[i] > floor + kAboveFloorDb) above.add(m_levels[i]);
        }
        m_voice = above.percentile(kLoudShare);
        m_least = m_voice - kBelowLoudDb;
        if (above.total() > 1)
            m_most = std::max(m_least, m_voice - kWithinLoudDb);
        else
            m_evenNoise.reset(); // nothing would be too faint to be a voice
        if (const auto between =
                noiseFromVoice(relative, kRelativeZero + kNoiseSpreadDb, relative.percentile(kLoudShare)))
            m_aboveFloor = std::clamp(*between - kRelativeZero, kLeastAboveFloorDb, kMostAboveFloorDb);
    }

    const std::vector<float>& m_levels;
    const std::vector<BandLevels>& m_bands;
    const HopMask& m_masked;
    int m_hopMs;
    std::vector<float> m_floors;
    std::optional<EvenNoise> m_evenNoise;
    float m_voice = 0;
    float m_least = 0;
    float m_most = 0; ///< a side that says nothing has no voice to be lost
    float m_aboveFloor = kAboveFloorDb;
};

std::vector<FrameSpan> joinedAndFiltered(const std::vector<FrameSpan>& raw, std::int64_t merge,
                                         std::int64_t shortest) {
    std::vector<FrameSpan> joined;
    for (const FrameSpan& span : raw)
        if (!joined.empty() && span.start - joined.back().end < merge)
            joined.back().end = std::max(joined.back().end, span.end);
        else
            joined.push_back(span);
    std::erase_if(joined, [&](const FrameSpan& span) { return span.length() < shortest; });
    return joined;
}

/// Where it is loud or stands out, hop after hop. Noise stands out of itself for a hop or two: what is never
/// loud has to last as long as a burst.
std::vector<FrameSpan> heardSpans(const GatedSide& side, std::int64_t hops, std::int64_t shortest) {
    std::vector<FrameSpan> spans;
    bool open = false;
    bool wasLoud = false;
    const auto close = [&] {
        if (open && !wasLoud && spans.back().length() < shortest) spans.pop_back();
        open = wasLoud = false;
    };
    for (std::int64_t hop = 0; hop < hops; ++hop) {
        const bool loud = side.isLoud(static_cast<std::size_t>(hop), open);
        if (!loud && !side.standsOut(static_cast<std::size_t>(hop), open)) {
            close();
            continue;
        }
        if (!open) spans.push_back({hop, hop});
        spans.back().end = hop + 1;
        open = true;
        wasLoud = wasLoud || loud;
    }
    close();
    return spans;
}

/// Each as far as it goes on under the noise, up to what was heard before and after it.
std::vector<FrameSpan> withTrueEdges(const GatedSide& side, const std::vector<FrameSpan>& heard,
                                     std::int64_t hops) {
    const auto edges = side.edgesOf(heard);
    std::vector<FrameSpan> whole;
    for (std::size_t i = 0; i < heard.size(); ++i)
        whole.push_back(side.uncovered(
            heard[i], {i > 0 ? heard[i - 1].end : 0, i + 1 < heard.size() ? heard[i + 1].start : hops},
            edges));
    return whole;
}

} // namespace

std::vector<FrameSpan> speechSpans(const std::vector<float>& levels, const std::vector<BandLevels>& bands,
                                   int hopMs, const HopMask& masked) {
    const GatedSide side(levels, bands, masked, hopMs);
    const std::int64_t shortest = kShortestMs / hopMs;
    const std::vector<FrameSpan> raw = heardSpans(side, static_cast<std::int64_t>(levels.size()), shortest);
    std::vector<FrameSpan> heard = joinedAndFiltered(raw, kMergeMs / hopMs, shortest);
    std::erase_if(heard, [&](const FrameSpan& span) { return !side.believes(span); });
    const std::vector<FrameSpan> whole = withTrueEdges(side, heard, static_cast<std::int64_t>(levels.size()));
    return joinedAndFiltered(whole, kMergeMs / hopMs, shortest);
}

} // namespace earmark::audio
