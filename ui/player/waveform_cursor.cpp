#include "ui/player/waveform_cursor.h"

#include "ui/common/colors.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace earmark::ui {

namespace {

constexpr int kWidth = 2;

QRect sliver(double x, const QRect& area) {
    return {static_cast<int>(std::floor(x)) - 2, area.y(), kWidth + 3, area.height()};
}

} // namespace

void paintCursor(QPainter& painter, const WaveformGeometry& geometry, qint64 ms, const Colors& colors) {
    const QRect lanes = geometry.lanes();
    const QRect overview = geometry.overview();
    painter.setPen(Qt::NoPen);
    painter.setBrush(colors.text);
    const double x = geometry.laneX(ms);
    if (x >= lanes.x() - 1 && x <= lanes.right() + 1)
        painter.drawRect(QRectF(std::floor(x), lanes.y(), kWidth, lanes.height()));
    painter.drawRect(QRectF(std::floor(geometry.overviewX(ms)), overview.y(), kWidth, overview.height()));
}

QRegion cursorSlivers(const WaveformGeometry& geometry, qint64 ms) {
    return QRegion(sliver(geometry.laneX(ms), geometry.lanes())) +
           sliver(geometry.overviewX(ms), geometry.overview());
}

void paintWindow(QPainter& painter, const WaveformGeometry& geometry, const Colors& colors) {
    if (geometry.view().showsAll()) return;
    const QRect area = geometry.overview();
    const WaveformView& whole = geometry.overviewView();
    const double left = area.x() + whole.xOf(geometry.view().startFrame()) / geometry.pixelRatio();
    const double right = area.x() + whole.xOf(geometry.view().endFrame()) / geometry.pixelRatio();
    painter.setBrush(Qt::NoBrush);
    painter.setPen(colors.muted);
    painter.drawRect(QRectF(left, area.y() + 0.5, std::max(3.0, right - left - 1), area.height() - 1));
}

} // namespace earmark::ui
