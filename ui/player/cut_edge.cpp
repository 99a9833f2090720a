#include "ui/player/cut_edge.h"

#include "ui/common/colors.h"
#include "ui/common/typography.h"
#include "ui/player/waveform_ink.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPixmapCache>
#include <QPolygonF>

#include <algorithm>
#include <cmath>

namespace earmark::ui {

namespace {

constexpr double kTooth = 5; ///< how far the torn edge goes to either side
constexpr int kLabelMargin = 4;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(earmark::ui::WaveformWidget)
};

/// From the top of the area to its bottom.
QPolygonF tornLine(const QRect& area, double x, double tooth) {
    QPolygonF line;
    bool left = false;
    for (double y = area.top(); y < area.bottom() + 1 + 2 * tooth; y += 2 * tooth, left = !left)
        line << QPointF(left ? x - tooth / 2 : x + tooth / 2, y);
    return line;
}

QRect labelBox(const QPainter& painter, const QRect& area, double x, const QString& label) {
    const QSize size(painter.fontMetrics().horizontalAdvance(label) + 2 * kLabelMargin,
                     painter.fontMetrics().height() + kLabelMargin);
    const int bottom = area.bottom() - 2 * kLabelMargin;
    QRect box(QPoint(static_cast<int>(x - kTooth) - kLabelMargin - size.width(), bottom - size.height()),
              size);
    if (box.left() < area.left()) box.moveLeft(static_cast<int>(x + kTooth) + kLabelMargin);
    return box;
}

/// The torn line with the hatching behind it and nothing before it, painted once for each height, size of
/// pixels and theme. The edge lies in the middle.
QPixmap teethPicture(int height, int reach, double pixelRatio, const Colors& colors) {
    const QString key = QStringLiteral("earmark-teeth-%1-%2-%3-%4")
                            .arg(height)
                            .arg(pixelRatio)
                            .arg(colors.raised.rgba())
                            .arg(colors.text.rgba());
    QPixmap picture;
    if (QPixmapCache::find(key, &picture)) return picture;
    picture = QPixmap(2 * reach, height);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrushOrigin(reach, 0);
    const QPolygonF edge = tornLine(picture.rect(), reach, kTooth * pixelRatio);
    QPolygonF lost = edge;
    lost << QPointF(picture.width(), height) << QPointF(picture.width(), 0);
    painter.setPen(Qt::NoPen);
    for (const QBrush& brush : {QBrush(colors.raised), QBrush(colors.muted, Qt::DiagCrossPattern)}) {
        painter.setBrush(brush);
        painter.drawPolygon(lost);
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colors.text, 2 * pixelRatio));
    painter.drawPolyline(edge);
    painter.end();
    QPixmapCache::insert(key, picture);
    return picture;
}

} // namespace

void paintCutEdge(QImage& picture, const QRect& part, qint64 x, double pixelRatio, const Colors& colors) {
    const int reach = static_cast<int>(std::ceil(kTooth * pixelRatio));
    if (x - reach > part.right()) return;
    const int behind = static_cast<int>(std::max<qint64>(x + reach, part.left()));
    const QRect lost(QPoint(behind, part.top()), part.bottomRight());
    fillArea(picture, lost, colors.raised);
    fillPattern(picture, lost, Qt::DiagCrossPattern, colors.muted, -x); // fast to the sound
    if (x + reach <= part.left()) return;
    QPainter painter(&picture);
    painter.setClipRect(part);
    painter.drawPixmap(static_cast<int>(x) - reach, part.top(),
                       teethPicture(part.height(), reach, pixelRatio, colors));
}

void paintCutLabel(QPainter& painter, const WaveformGeometry& geometry, const Colors& colors) {
    if (!geometry.isCutOff()) return;
    const QRect area = geometry.lanes();
    const double x = geometry.laneX(geometry.durationMs());
    if (x > area.right() + kTooth || x < area.left() - area.width()) return;
    //: In the waveform, beside the torn edge of a damaged recording; short
    const QString label = Texts::tr("Sound ends here: file damaged");
    painter.save();
    painter.setClipRect(area, Qt::IntersectClip);
    painter.setFont(fontFor(TextStyle::Small));
    const QRect box = labelBox(painter, area, x, label);
    painter.setPen(QPen(colors.text, 1));
    painter.setBrush(colors.raised);
    painter.drawRect(box);
    painter.drawText(box, Qt::AlignCenter | Qt::TextSingleLine, label);
    painter.restore();
}

} // namespace earmark::ui
