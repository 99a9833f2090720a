#include "ui/player/waveform_geometry.h"

#include <algorithm>
#include <cmath>

namespace earmark::ui {

void WaveformGeometry::setCall(std::shared_ptr<const audio::DecodedCall> call) {
    m_call = std::move(call);
    m_view = WaveformView();
    m_overviewView = WaveformView();
}

void WaveformGeometry::fit(QSize size, double pixelRatio, int gutter) {
    m_size = size;
    m_pixelRatio = pixelRatio;
    m_gutter = gutter;
    const qint64 frames = shownFrames();
    m_view.setWidth(static_cast<int>(std::lround(lanes().width() * pixelRatio)));
    m_overviewView.setWidth(static_cast<int>(std::lround(overview().width() * pixelRatio)));
    m_view.setCallFrames(frames);
    m_overviewView.setCallFrames(frames);
}

qint64 WaveformGeometry::durationMs() const {
    return m_call ? m_call->toMs(m_call->lengthFrames()) : 0;
}

bool WaveformGeometry::isCutOff() const {
    return m_call && m_call->pcm.finished() && m_call->truncated;
}

/// The call, and behind one that was cut off some room to show that nothing comes any more.
qint64 WaveformGeometry::shownFrames() const {
    constexpr qint64 kLostShare = 16;
    const qint64 frames = m_call ? m_call->lengthFrames() : 0;
    return isCutOff() ? frames + frames / kLostShare : frames;
}

QRect WaveformGeometry::overview() const {
    return {m_gutter, 0, std::max(1, m_size.width() - m_gutter), kOverviewHeight};
}

QRect WaveformGeometry::lanes() const {
    const int top = kOverviewHeight + kGap;
    return {m_gutter, top, std::max(1, m_size.width() - m_gutter),
            std::max(1, m_size.height() - top - kRulerHeight)};
}

QRect WaveformGeometry::ruler() const {
    return {m_gutter, m_size.height() - kRulerHeight, std::max(1, m_size.width() - m_gutter), kRulerHeight};
}

QSize WaveformGeometry::lanesPixels() const {
    return {m_view.width(), static_cast<int>(std::lround(lanes().height() * m_pixelRatio))};
}

QSize WaveformGeometry::overviewPixels() const {
    return {m_overviewView.width(), static_cast<int>(std::lround(kOverviewHeight * m_pixelRatio))};
}

double WaveformGeometry::frameOf(qint64 ms) const {
    return m_call ? static_cast<double>(m_call->toFrames(ms)) : 0;
}

qint64 WaveformGeometry::msOf(double frame) const {
    return m_call ? std::clamp<qint64>(m_call->toMs(std::llround(frame)), 0, durationMs()) : 0;
}

double WaveformGeometry::laneX(qint64 ms) const {
    return m_gutter + m_view.xOf(frameOf(ms)) / m_pixelRatio;
}

double WaveformGeometry::overviewX(qint64 ms) const {
    return m_gutter + m_overviewView.xOf(frameOf(ms)) / m_pixelRatio;
}

qint64 WaveformGeometry::msAtLane(double x) const {
    return msOf(m_view.frameAt((x - m_gutter) * m_pixelRatio));
}

qint64 WaveformGeometry::msAtOverview(double x) const {
    return msOf(m_overviewView.frameAt((x - m_gutter) * m_pixelRatio));
}

} // namespace earmark::ui
