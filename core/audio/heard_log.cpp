#include "core/audio/heard_log.h"

#include <algorithm>
#include <tuple>

namespace earmark::audio {

namespace {

/// Puts a span among sorted ones, joining those that it touches.
void unite(std::vector<FrameSpan>& spans, FrameSpan added) {
    if (!spans.empty() && spans.back().end == added.start) { // playing on: the usual case
        spans.back().end = added.end;
        return;
    }
    const auto first =
        std::lower_bound(spans.begin(), spans.end(), added.start,
                         [](const FrameSpan& span, std::int64_t start) { return span.end < start; });
    auto last = first;
    for (; last != spans.end() && last->start <= added.end; ++last) {
        added.start = std::min(added.start, last->start);
        added.end = std::max(added.end, last->end);
    }
    spans.insert(spans.erase(first, last), added);
}

} // namespace

void HeardLog::add(FrameSpan played, double speed) {
    if (played.length() > 0) unite(m_bySpeed[speed], played);
}

void HeardLog::restore(const std::vector<model::HeardSpan>& spans) {
    for (const model::HeardSpan& span : spans)
        add({span.startMs * m_sampleRate / 1000, span.endMs * m_sampleRate / 1000}, span.speed);
}

std::vector<model::HeardSpan> HeardLog::spans() const {
    std::vector<model::HeardSpan> all;
    for (const auto& [speed, spans] : m_bySpeed)
        for (const FrameSpan& span : spans)
            all.push_back({span.start * 1000 / m_sampleRate, span.end * 1000 / m_sampleRate, speed});
    std::sort(all.begin(), all.end(), [](const auto& a, const auto& b) {
        return std::tie(a.startMs, a.speed) < std::tie(b.startMs, b.speed);
    });
    return all;
}

std::vector<FrameSpan> HeardLog::covered() const {
    std::vector<FrameSpan> all;
    for (const auto& [speed, spans] : m_bySpeed)
        for (const FrameSpan& span : spans)
            unite(all, span);
    return all;
}

} // namespace earmark::audio
