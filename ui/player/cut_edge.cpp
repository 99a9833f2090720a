#include "ui/player/cut_edge.h"

#include "ui/common/colors.h"
#include "ui/common/typography.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPolygonF>

namespace earmark::ui {

namespace {

constexpr double kTooth = 5; ///< how far the torn edge goes to either side
constexpr int kLabelMargin = 4;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(earmark::ui::WaveformWidget)
};

/// From the top of the area to its bottom.
QPolygonF tornLine(const QRect& area, double x) {
    QPolygonF line;
    bool left = false;
    for (double y = area.top(); y < area.bottom() + 1 + 2 * kTooth; y += 2 * kTooth, left = !left)
        line << QPointF(left ? x - kTooth / 2 : x + kTooth / 2, y);
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

bool isInSight(const QRect& area, double x) {
    return x <= area.right() + kTooth && x >= area.left() - area.width();
}

void paintEdge(QPainter& painter, const QRect& area, double x, const Colors& colors) {
    const QPolygonF edge = tornLine(area, x);
    QPolygonF lost = edge;
    lost << QPointF(area.right() + 1, area.bottom() + 1) << QPointF(area.right() + 1, area.top());
    painter.setPen(Qt::NoPen);
    painter.setBrush(colors.raised);
    painter.drawPolygon(lost);
    painter.setBrush(QBrush(colors.muted, Qt::DiagCrossPattern));
    painter.drawPolygon(lost);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colors.text, 2));
    painter.drawPolyline(edge);
}

void paintLabel(QPainter& painter, const QRect& area, double x, const Colors& colors) {
    //: In the waveform, beside the torn edge of a damaged recording; short
    const QString label = Texts::tr("Sound ends here: file damaged");
    painter.setFont(fontFor(TextStyle::Small));
    const QRect box = labelBox(painter, area, x, label);
    painter.setPen(QPen(colors.text, 1));
    painter.setBrush(colors.raised);
    painter.drawRect(box);
    painter.drawText(box, Qt::AlignCenter | Qt::TextSingleLine, label);
}

} // namespace

void paintCutEdge(QPainter& painter, const WaveformGeometry& geometry, const Colors& colors) {
    if (!geometry.isCutOff()) return;
    const double laneX = geometry.laneX(geometry.durationMs());
    const double overviewX = geometry.overviewX(geometry.durationMs());
    for (const auto& [area, x] : {std::pair(geometry.lanes(), laneX), {geometry.overview(), overviewX}}) {
        if (!isInSight(area, x)) continue;
        painter.save();
        painter.setClipRect(area, Qt::IntersectClip);
        painter.setRenderHint(QPainter::Antialiasing);
        paintEdge(painter, area, x, colors);
        if (area == geometry.lanes()) paintLabel(painter, area, x, colors);
        painter.restore();
    }
}

} // namespace earmark::ui
