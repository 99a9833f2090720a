#include "core/audio/speech_map.h"

#include "core/audio/cross_talk.h"
#include "core/audio/hold_gate.h"
#include "core/audio/level_histogram.h"
#include "core/audio/speech_gate.h"

#include <algorithm>

namespace earmark::audio {

namespace {

constexpr std::int64_t kSkippedMs = 1500;
constexpr std::int64_t kKeptEdgeMs = 250;
constexpr std::int64_t kTurnPauseMs = 2000;

std::vector<FrameSpan> inFrames(const std::vector<FrameSpan>& hops, std::int64_t hopFrames) {
    std::vector<FrameSpan> spans;
    for (const FrameSpan& span : hops)
        spans.push_back({span.start * hopFrames, span.end * hopFrames});
    return spans;
}

void mask(HopMask& masked, const std::vector<FrameSpan>& spans) {
    for (const FrameSpan& span : spans)
        std::fill(masked.begin() + span.start, masked.begin() + span.end, true);
}

/// Its level where music plays does not count: music is no voice whose leak is looked for.
std::vector<float> withoutHold(std::vector<float> levels, const std::vector<FrameSpan>& hold) {
    for (const FrameSpan& span : hold)
        std::fill(levels.begin() + span.start, levels.begin() + span.end, LevelHistogram::kLowestDb);
    return levels;
}

} // namespace

SpeechMap::SpeechMap(const EvidenceFeatures& features, int sides, std::int64_t callFrames, int sampleRate)
    : m_sampleRate(sampleRate) {
    findSpeech(features, sides);
    findTurns();
    findSilences(callFrames);
}

void SpeechMap::findSpeech(const EvidenceFeatures& features, int sides) {
    std::array<std::vector<FrameSpan>, kMaxSides> hold;
    for (int side = 0; side < sides; ++side)
        hold[static_cast<std::size_t>(side)] = holdSpans(features.side(side));
    for (int side = 0; side < sides; ++side) {
        const auto at = static_cast<std::size_t>(side);
        const auto& levels = features.levels(side);
        const auto& bands = features.side(side).bands;
        HopMask masked = sides == kMaxSides
                             ? crossTalk(levels, withoutHold(features.levels(1 - side), hold[1 - at]))
                             : HopMask(levels.size(), false);
        mask(masked, hold[at]);
        m_speech[at] =
            inFrames(speechSpans(levels, bands, EvidenceFeatures::kHopMs, masked), features.hopFrames());
        m_hold[at] = inFrames(hold[at], features.hopFrames());
    }
}

void SpeechMap::findTurns() {
    std::vector<Turn> all;
    for (int side = 0; side < kMaxSides; ++side)
        for (const FrameSpan& span : speech(side))
            all.push_back({side, span});
    std::sort(all.begin(), all.end(),
              [](const Turn& a, const Turn& b) { return a.span.start < b.span.start; });
    const std::int64_t pause = kTurnPauseMs * m_sampleRate / 1000;
    for (const Turn& next : all) {
        const bool goesOn = !m_turns.empty() && m_turns.back().side == next.side &&
                            next.span.start - m_turns.back().span.end <= pause;
        if (goesOn)
            m_turns.back().span.end = next.span.end;
        else
            m_turns.push_back(next);
    }
}

void SpeechMap::findSilences(std::int64_t callFrames) {
    std::vector<FrameSpan> all;
    for (const auto* kinds : {&m_speech, &m_hold})
        for (const auto& spans : *kinds)
            all.insert(all.end(), spans.begin(), spans.end());
    std::sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.start < b.start; });
    std::int64_t quietFrom = 0;
    for (const FrameSpan& span : all) {
        if (span.start > quietFrom) m_silences.push_back({quietFrom, span.start});
        quietFrom = std::max(quietFrom, span.end);
    }
    if (quietFrom < callFrames) m_silences.push_back({quietFrom, callFrames});
}

std::vector<FrameSpan> SpeechMap::longSilences() const {
    const std::int64_t longest = kSkippedMs * m_sampleRate / 1000;
    const std::int64_t edge = kKeptEdgeMs * m_sampleRate / 1000;
    std::vector<FrameSpan> spans;
    for (const FrameSpan& silence : m_silences)
        if (silence.length() > longest) spans.push_back({silence.start + edge, silence.end - edge});
    return spans;
}

std::int64_t SpeechMap::spokenFrames(int side) const {
    std::int64_t frames = 0;
    for (const FrameSpan& span : speech(side))
        frames += span.length();
    return frames;
}

} // namespace earmark::audio
