#include "core/audio/event_list.h"
#include "core/audio/loudness.h"

#include <algorithm>
#include <span>

namespace earmark::audio {

namespace {

using model::EventKind;

constexpr std::int64_t kLeastTurnMs = 1'500; ///< a shorter one does not tell how loud somebody speaks
constexpr std::uint8_t kClippedSamples = 3;  ///< of a hop that counts as cut off
constexpr std::int64_t kClippingBreakHops = 100;

double loudnessOf(const DecodedCall& call, int side, const FrameSpan& span) {
    const std::span<const float> all = call.features().side(side).loudness;
    const auto hop = static_cast<std::size_t>(call.features().hopFrames());
    const std::size_t from = std::min(all.size(), static_cast<std::size_t>(span.start) / hop);
    const std::size_t to = std::clamp(static_cast<std::size_t>(span.end) / hop, from, all.size());
    return integratedLoudness(all.subspan(from, to - from));
}

/// Turns in a row that are all too quiet, or all too loud, are one event.
class LoudnessRuns {
public:
    LoudnessRuns(EventList& list, int side)
        : m_list(list)
        , m_side(side) {}
    ~LoudnessRuns() { flush(); }
    LoudnessRuns(const LoudnessRuns&) = delete;
    LoudnessRuns& operator=(const LoudnessRuns&) = delete;

    void take(const FrameSpan& turn) {
        const double lufs = loudnessOf(m_list.call, m_side, turn);
        const int sign = lufs < static_cast<double>(m_list.thresholds.quietLufs)  ? -1
                         : lufs > static_cast<double>(m_list.thresholds.loudLufs) ? 1
                                                                                  : 0;
        if (sign != m_sign) flush();
        if (sign != 0 && m_sign == 0) m_run = turn;
        m_sign = sign;
        m_run.end = turn.end;
    }

private:
    void flush() {
        if (m_sign != 0)
            m_list.add(m_sign < 0 ? EventKind::TooQuiet : EventKind::TooLoud, m_list.sideOf(m_side), m_run,
                       loudnessOf(m_list.call, m_side, m_run));
        m_sign = 0;
    }

    EventList& m_list;
    int m_side;
    int m_sign = 0;
    FrameSpan m_run;
};

void addLoudness(EventList& list, int side) {
    LoudnessRuns runs(list, side);
    for (const Turn& turn : list.call.speech().turns())
        if (turn.side == side && list.lengthMs(turn.span) >= kLeastTurnMs) runs.take(turn.span);
}

void addClipping(EventList& list, int side) {
    const auto& clipped = list.call.features().side(side).clipped;
    const std::int64_t hopFrames = list.call.features().hopFrames();
    FrameSpan run;
    std::int64_t hops = 0;
    const auto flush = [&] {
        if (hops * EvidenceFeatures::kHopMs >= list.thresholds.clippingMs)
            list.add(EventKind::Clipping, list.sideOf(side), {run.start * hopFrames, run.end * hopFrames},
                     static_cast<double>(hops * EvidenceFeatures::kHopMs) / 1000);
        hops = 0;
    };
    for (std::size_t i = 0; i < clipped.size(); ++i) {
        const auto hop = static_cast<std::int64_t>(i);
        if (clipped[i] < kClippedSamples) continue;
        if (hops > 0 && hop - run.end > kClippingBreakHops) flush();
        if (hops++ == 0) run.start = hop;
        run.end = hop + 1;
    }
    flush();
}

} // namespace

void addLevels(EventList& list) {
    for (int side = 0; side < list.call.pcm.sides(); ++side) {
        addLoudness(list, side);
        addClipping(list, side);
    }
}

} // namespace earmark::audio
