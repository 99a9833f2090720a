#include "core/audio/call_summary.h"

#include <algorithm>
#include <cmath>

namespace earmark::audio {

namespace {

constexpr double kLowestDb = -96;

double decibel(double amplitude) {
    return amplitude <= 0 ? kLowestDb : std::max(kLowestDb, 20 * std::log10(amplitude / 32768));
}

/// Root mean square over some spans of one side.
double rmsOver(const DecodedCall& call, int side, const std::vector<FrameSpan>& spans) {
    double power = 0;
    std::int64_t frames = 0;
    for (const FrameSpan& span : spans) {
        const PeakColumn column = call.peaks.range(side, span.start, span.end);
        power += static_cast<double>(column.rms) * column.rms * static_cast<double>(span.length());
        frames += span.length();
    }
    return frames == 0 ? 0 : std::sqrt(power / static_cast<double>(frames));
}

SideSummary summarizeSide(const DecodedCall& call, int side) {
    const std::int64_t frames = call.pcm.readyFrames();
    const PeakColumn whole = call.peaks.range(side, 0, frames);
    SideSummary summary;
    summary.peakDb = decibel(std::max(std::abs(double{1} * whole.min), std::abs(double{1} * whole.max)));
    summary.rmsDb = decibel(static_cast<double>(whole.rms));
    summary.speechDb = decibel(rmsOver(call, side, call.speech().speech(side)));
    summary.spokenMs = call.toMs(call.speech().spokenFrames(side));
    return summary;
}

} // namespace

CallSummary summarize(const DecodedCall& call) {
    CallSummary summary;
    summary.lengthMs = call.toMs(call.pcm.readyFrames());
    summary.truncated = call.truncated;
    for (int side = 0; side < call.pcm.sides(); ++side)
        summary.sides.push_back(summarizeSide(call, side));
    if (summary.sides.size() == 2) {
        const auto agent = static_cast<double>(summary.sides[0].spokenMs);
        const auto all = agent + static_cast<double>(summary.sides[1].spokenMs);
        if (all > 0) summary.talkRatio = agent / all;
    }
    for (const FrameSpan& silence : call.speech().silences())
        if (call.toMs(silence.length()) > summary.longestDeadAirMs) {
            summary.longestDeadAirMs = call.toMs(silence.length());
            summary.longestDeadAirAtMs = call.toMs(silence.start);
        }
    return summary;
}

} // namespace earmark::audio
