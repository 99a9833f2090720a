#include "ui/player/waveform_picture.h"

#include <QPainter>

#include <utility>

namespace earmark::ui {

void WaveformPicture::setCall(std::shared_ptr<const audio::DecodedCall> call) {
    m_call = std::move(call);
    m_painter.setCall(m_call);
    m_heard.clear();
    m_bands.clear();
    discard();
}

void WaveformPicture::setColors(const Colors& colors) {
    m_painter.setColors(colors);
    discard();
}

void WaveformPicture::setHeard(std::vector<audio::FrameSpan> heard) {
    m_heard = std::move(heard);
    m_overviewStale = true;
}

void WaveformPicture::setBands(std::vector<WaveBand> bands) {
    m_bands = std::move(bands);
    m_lanesStale = true;
}

void WaveformPicture::discard() {
    m_lanesStale = true;
    m_overviewStale = true;
}

QRegion WaveformPicture::addDecoded(const WaveformGeometry& geometry) {
    const qint64 ready = m_call ? m_call->pcm.readyFrames() : 0;
    if (ready == m_paintedFrames) return {};
    QRegion drawn;
    const auto painted = static_cast<double>(m_paintedFrames);
    // Only the columns that were empty before; the lanes only when they show some of them.
    if (!m_overviewStale) {
        const int from = static_cast<int>(geometry.overviewView().xOf(painted)) - 1;
        m_painter.paintOverview(m_overview, geometry.overviewView(), m_heard, from, m_overview.width());
        drawn += geometry.overview();
    }
    const double firstNew = geometry.view().xOf(painted);
    if (!m_lanesStale && firstNew < geometry.view().width()) {
        m_painter.paintLanes(m_lanes, geometry.view(), m_bands, static_cast<int>(firstNew) - 1,
                             m_lanes.width());
        drawn += geometry.lanes();
    }
    m_paintedFrames = ready;
    return drawn;
}

void WaveformPicture::renew(const WaveformGeometry& geometry) {
    const auto renewed = [&geometry](QPixmap& pixmap, const QRect& area) {
        const QSize wanted = (QSizeF(area.size()) * geometry.pixelRatio()).toSize();
        if (pixmap.size() != wanted) pixmap = QPixmap(wanted);
        pixmap.setDevicePixelRatio(1); // painted in physical pixels
    };
    if (std::exchange(m_lanesStale, false)) {
        renewed(m_lanes, geometry.lanes());
        m_painter.paintLanes(m_lanes, geometry.view(), m_bands, 0, m_lanes.width());
    }
    if (std::exchange(m_overviewStale, false)) {
        renewed(m_overview, geometry.overview());
        m_painter.paintOverview(m_overview, geometry.overviewView(), m_heard, 0, m_overview.width());
    }
    m_paintedFrames = m_call ? m_call->pcm.readyFrames() : 0;
}

void WaveformPicture::paint(QPainter& painter, const WaveformGeometry& geometry) {
    if (m_lanesStale || m_overviewStale) renew(geometry);
    painter.drawPixmap(geometry.lanes(), m_lanes);
    painter.drawPixmap(geometry.overview(), m_overview);
}

} // namespace earmark::ui
