#include "ui/player/waveform_picture.h"

#include "ui/player/cut_edge.h"
#include "ui/player/waveform_ink.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <utility>

namespace earmark::ui {

namespace {

qint64 readyFrames(const WaveformGeometry& geometry) {
    return geometry.call() ? geometry.call()->pcm.readyFrames() : 0;
}

/// Moves all columns to the left, or to the right where `columns` is below 0.
void moveColumns(QImage& image, int columns) {
    const int kept = image.width() - std::abs(columns);
    const int from = std::max(0, columns);
    const int to = std::max(0, -columns);
    for (int y = 0; y < image.height(); ++y) {
        auto* const row = reinterpret_cast<QRgb*>(image.scanLine(y));
        std::memmove(row + to, row + from, static_cast<std::size_t>(kept) * sizeof(QRgb));
    }
}

/// The first column that shows a frame, or what lies between it and the frame before.
int columnBefore(const WaveformView& view, qint64 frame) {
    return static_cast<int>(
        std::clamp(view.xOf(static_cast<double>(frame)) - 1, 0.0, double{1} * view.width()));
}

} // namespace

void WaveformPicture::setCall(std::shared_ptr<const audio::DecodedCall> call) {
    m_painter.setCall(std::move(call));
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
    m_overview.forget();
}

void WaveformPicture::setBands(std::vector<WaveBand> bands) {
    m_bands = std::move(bands);
    m_lanes.forget();
}

void WaveformPicture::discard() {
    m_lanes.forget();
    m_overview.forget();
}

QRegion WaveformPicture::missing(const WaveformGeometry& geometry) const {
    QRegion region;
    if (readyFrames(geometry) == m_drawnFrames) return region;
    region += geometry.overview();
    if (columnBefore(geometry.view(), m_drawnFrames) < geometry.view().width()) region += geometry.lanes();
    return region;
}

void WaveformPicture::bringUpToDate(const WaveformGeometry& geometry) {
    const qint64 ready = readyFrames(geometry);
    const bool grown = ready != m_drawnFrames;
    if (grown || m_lanes.framesPerColumn == 0)
        if (const auto gains = m_painter.gains(); std::exchange(m_gains, gains) != gains) discard();
    renew(m_lanes, geometry.view(), geometry.lanesPixels(), grown,
          [&](int from, int to) { drawLanes(geometry, from, to); });
    renew(m_overview, geometry.overviewView(), geometry.overviewPixels(), grown,
          [&](int from, int to) { drawOverview(geometry, from, to); });
    m_drawnFrames = ready;
}

/// Has `draw` draw the columns that a picture lacks: all at another zoom, else those that came into sight and
/// those that were not decoded before.
void WaveformPicture::renew(Drawn& drawn, const WaveformView& view, QSize size, bool grown,
                            const DrawColumns& draw) const {
    if (drawn.image.size() != size) drawn = {QImage(size, QImage::Format_RGB32), 0, 0};
    const int width = size.width();
    const qint64 moved = view.firstColumn() - std::exchange(drawn.firstColumn, view.firstColumn());
    const double zoom = std::exchange(drawn.framesPerColumn, view.framesPerPixel());
    if (zoom != view.framesPerPixel() || std::abs(moved) >= width) return draw(0, width);
    if (moved != 0) {
        const int columns = static_cast<int>(moved);
        moveColumns(drawn.image, columns);
        draw(columns > 0 ? width - columns : 0, columns > 0 ? width : -columns);
    }
    if (const int from = columnBefore(view, m_drawnFrames); grown && from < width) draw(from, width);
}

void WaveformPicture::drawLanes(const WaveformGeometry& geometry, int from, int to) {
    QImage& image = m_lanes.image;
    const QRect part(from, 0, to - from, image.height());
    const Colors& colors = m_painter.colors();
    fillArea(image, part, colors.surface);
    if (!geometry.call()) return;
    paintBands(image, part, geometry, m_bands, colors);
    for (int side = 0; side < m_painter.laneCount(); ++side) {
        const QRect lane = m_painter.lane(side, image.size());
        fillArea(image, QRect(from, lane.center().y(), part.width(), 1), colors.line);
        if (side > 0) fillArea(image, QRect(from, lane.y(), part.width(), 1), colors.line);
    }
    m_painter.paintLanes(image, geometry.view(), m_gains, from, to);
    drawCut(image, part, geometry, geometry.view());
}

void WaveformPicture::drawOverview(const WaveformGeometry& geometry, int from, int to) {
    QImage& image = m_overview.image;
    const QRect part(from, 0, to - from, image.height());
    fillArea(image, part, m_painter.colors().surface);
    if (!geometry.call()) return;
    m_painter.paintOverview(image, geometry.overviewView(), m_gains, m_heard, from, to);
    drawCut(image, part, geometry, geometry.overviewView());
}

void WaveformPicture::drawCut(QImage& image, const QRect& part, const WaveformGeometry& geometry,
                              const WaveformView& view) const {
    if (!geometry.isCutOff()) return;
    paintCutEdge(image, part, view.columnOf(geometry.frameOf(geometry.durationMs())), geometry.pixelRatio(),
                 m_painter.colors());
}

void WaveformPicture::paint(QPainter& painter, const WaveformGeometry& geometry) const {
    // In physical pixels, so that each of the picture's becomes one of the screen's.
    const double ratio = geometry.pixelRatio();
    const auto physical = [ratio](QPoint point) { return (QPointF(point) * ratio).toPoint(); };
    painter.save();
    painter.scale(1 / ratio, 1 / ratio);
    painter.drawImage(physical(geometry.lanes().topLeft()), m_lanes.image);
    painter.drawImage(physical(geometry.overview().topLeft()), m_overview.image);
    painter.restore();
}

/// Their edges may lie within one of the widget's pixels, where those are no whole number of the screen's.
QRegion WaveformPicture::covered(const WaveformGeometry& geometry) const {
    const auto inside = [](const QRect& area) { return area.adjusted(1, 1, -1, -1); };
    return QRegion(inside(geometry.lanes())) + inside(geometry.overview());
}

} // namespace earmark::ui
