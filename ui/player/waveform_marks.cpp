#include "ui/player/waveform_marks.h"

#include "ui/common/colors.h"
#include "ui/common/typography.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace earmark::ui {

namespace {

constexpr int kMarkerSize = 8;
constexpr int kMomentHeight = 14;

/// Keeps what is painted out of the gutter.
void clipToSound(QPainter& painter, const WaveformGeometry& geometry) {
    const QRect lanes = geometry.lanes();
    painter.setClipRect(QRect(lanes.x(), 0, lanes.width(), geometry.ruler().bottom() + 1), Qt::IntersectClip);
}

} // namespace

std::optional<std::pair<qint64, qint64>> WaveformMarks::orderedSelection() const {
    if (!selection) return std::nullopt;
    return std::minmax(selection->first, selection->second);
}

int WaveformMarks::momentAt(const WaveformGeometry& geometry, const QPointF& at) const {
    if (at.y() > geometry.lanes().y() + kMomentHeight) return -1;
    for (std::size_t i = moments.size(); i-- > 0;)
        if (at.x() >= geometry.laneX(moments[i].startMs) && at.x() <= geometry.laneX(moments[i].endMs) + 1)
            return static_cast<int>(i);
    return -1;
}

const WaveMarker* WaveformMarks::commentedMarkerAt(const WaveformGeometry& geometry, double x) const {
    const auto found = std::find_if(markers.rbegin(), markers.rend(), [&](const WaveMarker& marker) {
        return std::abs(geometry.laneX(marker.atMs) - x) <= kMarkerSize && !marker.comment.isEmpty();
    });
    return found == markers.rend() ? nullptr : &*found;
}

void WaveformMarks::paint(QPainter& painter, const WaveformGeometry& geometry, const Colors& colors) const {
    paintSelection(painter, geometry, colors);
    paintMoments(painter, geometry, colors);
    paintMarkers(painter, geometry, colors);
}

void WaveformMarks::paintSelection(QPainter& painter, const WaveformGeometry& geometry,
                                   const Colors& colors) const {
    const auto span = orderedSelection();
    if (!span) return;
    const QRect area = geometry.lanes();
    const double left = geometry.laneX(span->first);
    const double right = geometry.laneX(span->second);
    QColor tint = colors.accent;
    tint.setAlphaF(0.2f);
    painter.save();
    painter.setClipRect(area, Qt::IntersectClip);
    painter.fillRect(QRectF(left, area.y(), right - left, area.height()), tint);
    painter.setPen(QPen(colors.accent, 1, Qt::DashLine));
    painter.drawLine(QPointF(left, area.y()), QPointF(left, area.bottom()));
    painter.drawLine(QPointF(right, area.y()), QPointF(right, area.bottom()));
    painter.restore();
}

/// Moments hang like tabs from the top of the lanes and show as ticks under the overview.
void WaveformMarks::paintMoments(QPainter& painter, const WaveformGeometry& geometry,
                                 const Colors& colors) const {
    const QRect area = geometry.lanes();
    painter.save();
    painter.setFont(fontFor(TextStyle::Small));
    clipToSound(painter, geometry);
    for (const WaveMoment& moment : moments) {
        const double left = geometry.laneX(moment.startMs);
        const QRectF tab(left, area.y(), std::max(3.0, geometry.laneX(moment.endMs) - left), kMomentHeight);
        QColor tint = colors.accent;
        tint.setAlphaF(0.12f);
        painter.fillRect(QRectF(tab.x(), tab.y(), tab.width(), area.height()), tint);
        painter.fillRect(tab, moment.current ? colors.accent : colors.raised);
        painter.setPen(moment.current ? colors.onAccent : colors.text);
        painter.drawText(
            tab.adjusted(3, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
            painter.fontMetrics().elidedText(moment.label, Qt::ElideRight, static_cast<int>(tab.width())));
        const double tick = geometry.overviewX(moment.startMs);
        painter.fillRect(QRectF(tick, geometry.overview().bottom() - 2,
                                std::max(2.0, geometry.overviewX(moment.endMs) - tick), 3),
                         colors.accent);
    }
    painter.restore();
}

void WaveformMarks::paintMarkers(QPainter& painter, const WaveformGeometry& geometry,
                                 const Colors& colors) const {
    const QRect area = geometry.lanes();
    painter.save();
    clipToSound(painter, geometry);
    painter.setRenderHint(QPainter::Antialiasing);
    for (const WaveMarker& marker : markers) {
        const double x = geometry.laneX(marker.atMs);
        painter.setPen(QPen(colors.late, 1, Qt::DotLine));
        painter.drawLine(QPointF(x, area.y()), QPointF(x, area.bottom()));
        painter.setPen(Qt::NoPen);
        painter.setBrush(colors.late);
        for (const QPointF& tip :
             {QPointF(x, area.y() + kMarkerSize), QPointF(geometry.overviewX(marker.atMs), kMarkerSize)}) {
            const QPointF triangle[] = {tip, tip + QPointF(-kMarkerSize / 2.0, -kMarkerSize),
                                        tip + QPointF(kMarkerSize / 2.0, -kMarkerSize)};
            painter.drawPolygon(triangle, 3);
        }
    }
    painter.restore();
}

} // namespace earmark::ui
