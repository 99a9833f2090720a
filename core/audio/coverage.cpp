#include "core/audio/coverage.h"

#include <algorithm>

namespace earmark::audio {

namespace {

std::vector<FrameSpan> spokenByAnybody(const SpeechMap& speech) {
    std::vector<FrameSpan> all = speech.speech(0);
    all.insert(all.end(), speech.speech(1).begin(), speech.speech(1).end());
    std::ranges::sort(all, {}, &FrameSpan::start);
    std::vector<FrameSpan> joined;
    for (const FrameSpan& span : all)
        if (!joined.empty() && span.start <= joined.back().end)
            joined.back().end = std::max(joined.back().end, span.end);
        else
            joined.push_back(span);
    return joined;
}

/// What of a span was not heard, in parts by start.
std::vector<FrameSpan> unheardOf(const FrameSpan& span, const std::vector<FrameSpan>& heard) {
    std::vector<FrameSpan> parts;
    std::int64_t from = span.start;
    for (const FrameSpan& one : heard) {
        if (one.end <= from) continue;
        if (one.start >= span.end) break;
        if (one.start > from) parts.push_back({from, one.start});
        from = std::max(from, one.end);
    }
    if (from < span.end) parts.push_back({from, span.end});
    return parts;
}

} // namespace

int Coverage::percent(int sampleRate) const {
    if (speechFrames - heardFrames < sampleRate) return 100;
    return static_cast<int>(100 * heardFrames / speechFrames);
}

Coverage coverageOf(const SpeechMap& speech, const std::vector<FrameSpan>& heard, int sampleRate) {
    Coverage coverage;
    std::int64_t unheard = 0;
    for (const FrameSpan& span : spokenByAnybody(speech)) {
        coverage.speechFrames += span.length();
        for (const FrameSpan& part : unheardOf(span, heard)) {
            unheard += part.length();
            if (!coverage.firstUnheard && unheard >= sampleRate) coverage.firstUnheard = part.start;
        }
    }
    coverage.heardFrames = coverage.speechFrames - unheard;
    return coverage;
}

} // namespace earmark::audio
