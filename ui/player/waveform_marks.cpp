#include "ui/player/waveform_marks.h"

#include "ui/common/colors.h"
#include "ui/common/typography.h"
#include "ui/player/waveform_ink.h"

#include <QPainter>
#include <QPixmapCache>
#include <QPolygonF>

#include <algorithm>
#include <cmath>

namespace earmark::ui {

namespace {

constexpr int kMarkerSize = 8;
constexpr int kMarkerWidth = kMarkerSize + 1; ///< with the line in the middle
constexpr int kMomentHeight = 14;

/// Keeps what is painted out of the gutter.
void clipToSound(QPainter& painter, const WaveformGeometry& geometry) {
    const QRect lanes = geometry.lanes();
    painter.setClipRect(QRect(lanes.x(), 0, lanes.width(), geometry.ruler().bottom() + 1), Qt::IntersectClip);
}

/// Low enough at a time for the painter to do it without its threads, see WaveInk.
void fillTint(QPainter& painter, const QRectF& area, const QColor& tint, double pixelRatio) {
    const double rows = std::floor(64 / pixelRatio);
    for (double y = area.top(); y < area.bottom(); y += rows)
        painter.fillRect(QRectF(area.left(), y, area.width(), std::min(rows, area.bottom() - y)), tint);
}

/// The columns of the lanes that a moment has.
QRectF momentSpan(const WaveformGeometry& geometry, const WaveMoment& moment) {
    const QRect lanes = geometry.lanes();
    const double left = geometry.laneX(moment.startMs);
    return {left, double{1} * lanes.y(), std::max(3.0, geometry.laneX(moment.endMs) - left),
            double{1} * lanes.height()};
}

QRectF momentTick(const WaveformGeometry& geometry, const WaveMoment& moment) {
    const double left = geometry.overviewX(moment.startMs);
    return {left, geometry.overview().bottom() - 2.0, std::max(2.0, geometry.overviewX(moment.endMs) - left),
            3.0};
}

/// A triangle with a dotted line down from it, painted once for each height, size of pixels and colour.
QPixmap markerPicture(int height, double pixelRatio, const QColor& color) {
    const QString key =
        QStringLiteral("earmark-marker-%1-%2-%3").arg(height).arg(pixelRatio).arg(color.rgba());
    QPixmap picture;
    if (QPixmapCache::find(key, &picture)) return picture;
    picture = QPixmap((QSizeF(kMarkerWidth, height) * pixelRatio).toSize());
    picture.setDevicePixelRatio(pixelRatio);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    const double middle = kMarkerWidth / 2.0;
    painter.setPen(QPen(color, 1, Qt::DotLine));
    painter.drawLine(QPointF(middle, 0), QPointF(middle, height));
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawPolygon(QPolygonF({{middle - kMarkerSize / 2.0, 0},
                                   {middle + kMarkerSize / 2.0, 0},
                                   {middle, double{1} * kMarkerSize}}));
    painter.end();
    QPixmapCache::insert(key, picture);
    return picture;
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

void WaveformMarks::paint(QPainter& painter, const WaveformGeometry& geometry, const Colors& colors,
                          const QRegion& exposed) const {
    paintSelection(painter, geometry, colors);
    painter.save();
    clipToSound(painter, geometry);
    paintMoments(painter, geometry, colors, exposed);
    paintMarkers(painter, geometry, colors, exposed);
    painter.restore();
}

void WaveformMarks::paintSelection(QPainter& painter, const WaveformGeometry& geometry,
                                   const Colors& colors) const {
    const auto span = orderedSelection();
    if (!span) return;
    const QRect area = geometry.lanes();
    const double left = geometry.laneX(span->first);
    const double right = geometry.laneX(span->second);
    painter.save();
    painter.setClipRect(area, Qt::IntersectClip);
    fillTint(painter, QRectF(left, area.y(), right - left, area.height()), faded(colors.accent, 0.2f),
             geometry.pixelRatio());
    painter.setPen(QPen(colors.accent, 1, Qt::DashLine));
    painter.drawLine(QPointF(left, area.y()), QPointF(left, area.bottom()));
    painter.drawLine(QPointF(right, area.y()), QPointF(right, area.bottom()));
    painter.restore();
}

/// Moments hang like tabs from the top of the lanes and show as ticks under the overview.
void WaveformMarks::paintMoments(QPainter& painter, const WaveformGeometry& geometry, const Colors& colors,
                                 const QRegion& exposed) const {
    painter.setFont(fontFor(TextStyle::Small));
    const QFontMetrics metrics = painter.fontMetrics();
    for (const WaveMoment& moment : moments) {
        const QRectF tick = momentTick(geometry, moment);
        if (exposed.intersects(tick.toAlignedRect())) painter.fillRect(tick, colors.accent);
        const QRectF span = momentSpan(geometry, moment);
        if (!exposed.intersects(span.toAlignedRect())) continue;
        fillTint(painter, span, faded(colors.accent, 0.12f), geometry.pixelRatio());
        const QRectF tab(span.topLeft(), QSizeF(span.width(), kMomentHeight));
        painter.fillRect(tab, moment.current ? colors.accent : colors.raised);
        painter.setPen(moment.current ? colors.onAccent : colors.text);
        painter.drawText(tab.adjusted(3, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                         metrics.elidedText(moment.label, Qt::ElideRight, static_cast<int>(tab.width())));
    }
}

void WaveformMarks::paintMarkers(QPainter& painter, const WaveformGeometry& geometry, const Colors& colors,
                                 const QRegion& exposed) const {
    const QRect lanes = geometry.lanes();
    if (markers.empty()) return;
    const QPixmap picture = markerPicture(lanes.height(), geometry.pixelRatio(), colors.late);
    const QRectF triangle(QPointF(), QSizeF(kMarkerWidth, kMarkerSize) * geometry.pixelRatio());
    const auto leftOf = [](double x) { return static_cast<int>(std::floor(x)) - kMarkerSize / 2; };
    for (const WaveMarker& marker : markers) {
        const QRect line(leftOf(geometry.laneX(marker.atMs)), lanes.y(), kMarkerWidth, lanes.height());
        if (exposed.intersects(line)) painter.drawPixmap(line.topLeft(), picture);
        const QRect head(leftOf(geometry.overviewX(marker.atMs)), 0, kMarkerWidth, kMarkerSize);
        if (exposed.intersects(head)) painter.drawPixmap(QRectF(head), picture, triangle);
    }
}

} // namespace earmark::ui
