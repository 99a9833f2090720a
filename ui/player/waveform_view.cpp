#include "ui/player/waveform_view.h"

#include <algorithm>
#include <cmath>

namespace earmark::ui {

namespace {
constexpr double kPageMargin = 0.08; ///< share of the width that the playhead keeps ahead of it
}

double WaveformView::widest() const {
    return std::max(1.0, static_cast<double>(m_callFrames)) / std::max(1, m_width);
}

void WaveformView::setCallFrames(qint64 frames) {
    m_callFrames = frames;
    if (m_all) fitAll();
    keepInside();
}

void WaveformView::setWidth(int pixels) {
    m_width = std::max(1, pixels);
    if (m_all) fitAll();
    keepInside();
}

void WaveformView::keepInside() {
    m_framesPerPixel = std::clamp(m_framesPerPixel, std::min(1 / kWidestFrame, widest()), widest());
    m_start = std::clamp(m_start, 0.0,
                         std::max(0.0, static_cast<double>(m_callFrames) - m_framesPerPixel * m_width));
    m_firstColumn = std::llround(m_start / m_framesPerPixel);
    m_all = showsAll();
}

qint64 WaveformView::columnOf(double frame) const {
    return std::llround(frame / m_framesPerPixel) - m_firstColumn;
}

void WaveformView::zoomAround(double x, double factor) {
    const double frame = m_start + x * m_framesPerPixel;
    m_framesPerPixel = std::clamp(m_framesPerPixel * factor, std::min(1 / kWidestFrame, widest()), widest());
    m_start = frame - x * m_framesPerPixel;
    keepInside();
}

void WaveformView::zoomAroundFrame(double frame, double factor) {
    zoomAround(std::clamp((frame - m_start) / m_framesPerPixel, 0.0, double{1} * m_width), factor);
}

void WaveformView::panByPixels(double pixels) {
    m_start += pixels * m_framesPerPixel;
    keepInside();
}

void WaveformView::fitAll() {
    m_start = 0;
    m_framesPerPixel = widest();
    m_firstColumn = 0;
    m_all = true;
}

void WaveformView::fitSpan(double start, double end) {
    const double spare = (end - start) / 10;
    m_framesPerPixel = (end - start + 2 * spare) / m_width;
    m_start = start - spare;
    keepInside();
}

bool WaveformView::follow(double frame) {
    const double span = m_framesPerPixel * m_width;
    const bool inSight = frame >= m_start && frame <= m_start + span * (1 - kPageMargin);
    if (inSight || m_all) return false;
    const double before = m_start;
    m_start = frame - span * kPageMargin;
    keepInside();
    return m_start != before;
}

void WaveformView::reveal(double frame) {
    if (frame < m_start || frame > endFrame()) {
        m_start = frame - m_framesPerPixel * m_width / 2;
        keepInside();
    }
}

} // namespace earmark::ui
