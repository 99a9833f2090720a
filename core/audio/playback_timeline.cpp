#include "core/audio/playback_timeline.h"

#include <algorithm>
#include <cmath>

namespace earmark::audio {

namespace {
constexpr std::int64_t kRememberedFrames = std::int64_t{48000} * 10; ///< longer than any output's latency
}

void PlaybackTimeline::jumped(std::int64_t callFrame) {
    const std::lock_guard lock(m_mutex);
    if (m_breaks.back().fed == m_fed) m_breaks.pop_back();
    m_breaks.push_back({m_fed, callFrame});
}

void PlaybackTimeline::fed(std::int64_t frames) {
    const std::lock_guard lock(m_mutex);
    m_fed += frames;
}

void PlaybackTimeline::restarted(double fedPerOut, double speed, double lag) {
    const std::lock_guard lock(m_mutex);
    m_fedPerOut = fedPerOut;
    m_speed = speed;
    m_lag = lag;
    m_restartedAt = m_out;
    m_restartedFed = static_cast<double>(m_fed);
    m_stretches.clear();
    m_stretches.push_back({m_out, static_cast<double>(m_fed), 0});
}

/// Begins a new stretch when the pace at which the call moves on changes.
void PlaybackTimeline::changeRate(double rate) {
    if (m_stretches.back().rate == rate) return;
    const double fed = fedAt(m_out);
    if (m_stretches.back().out == m_out) m_stretches.pop_back();
    m_stretches.push_back({m_out, fed, rate});
}

void PlaybackTimeline::played(std::int64_t outFrames) {
    const std::lock_guard lock(m_mutex);
    changeRate(m_fedPerOut);
    const double from = fedAt(m_out);
    m_out += outFrames;
    recordHeard(from, fedAt(m_out));
    forgetOld();
}

void PlaybackTimeline::stoodStill(std::int64_t outFrames) {
    const std::lock_guard lock(m_mutex);
    changeRate(0);
    m_out += outFrames;
}

double PlaybackTimeline::fedAt(std::int64_t out) const {
    auto stretch = m_stretches.rbegin();
    while (std::next(stretch) != m_stretches.rend() && stretch->out > out)
        ++stretch;
    const double fed =
        stretch->fed + static_cast<double>(std::max<std::int64_t>(out - stretch->out, 0)) * stretch->rate;
    return std::min(fed, static_cast<double>(m_fed));
}

double PlaybackTimeline::callFrameOf(double fed) const {
    auto piece = m_breaks.rbegin();
    while (std::next(piece) != m_breaks.rend() && static_cast<double>(piece->fed) > fed)
        ++piece;
    return static_cast<double>(piece->call) + std::max(fed - static_cast<double>(piece->fed), 0.0);
}

std::int64_t PlaybackTimeline::positionAt(std::int64_t latency) const {
    const std::lock_guard lock(m_mutex);
    const std::int64_t out = std::max(m_out - latency, m_restartedAt);
    const double fed = std::max(fedAt(out) - m_lag, m_restartedFed);
    return static_cast<std::int64_t>(std::floor(callFrameOf(fed)));
}

/// Splits what was fed at the breaks, because each piece lies elsewhere in the call.
void PlaybackTimeline::recordHeard(double fromFed, double toFed) {
    const auto from = static_cast<std::int64_t>(std::floor(fromFed));
    const auto to = static_cast<std::int64_t>(std::floor(toFed));
    for (std::size_t i = 0; i < m_breaks.size(); ++i) {
        const std::int64_t end = i + 1 < m_breaks.size() ? m_breaks[i + 1].fed : to;
        const std::int64_t first = std::max(from, m_breaks[i].fed);
        const std::int64_t last = std::min(to, end);
        if (first >= last) continue;
        const std::int64_t shift = m_breaks[i].call - m_breaks[i].fed;
        m_heard.add({first + shift, last + shift}, m_speed);
    }
}

void PlaybackTimeline::forgetOld() {
    while (m_stretches.size() > 1 && m_stretches[1].out < m_out - kRememberedFrames)
        m_stretches.pop_front();
    const double oldest = fedAt(std::max(m_out - kRememberedFrames, m_stretches.front().out));
    while (m_breaks.size() > 1 && static_cast<double>(m_breaks[1].fed) < oldest - 1)
        m_breaks.pop_front();
}

HeardLog PlaybackTimeline::heard() const {
    const std::lock_guard lock(m_mutex);
    return m_heard;
}

void PlaybackTimeline::restoreHeard(const std::vector<model::HeardSpan>& spans) {
    const std::lock_guard lock(m_mutex);
    m_heard.restore(spans);
}

} // namespace earmark::audio
