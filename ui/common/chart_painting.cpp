#include "ui/common/chart_painting.h"

#include "core/charts/bar_texture.h"
#include "core/charts/chart_colors.h"
#include "ui/common/colors.h"
#include "ui/common/text.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace earmark::ui {

namespace {

using charts::Role;

constexpr double kReach = 14; // how near the pointer must come to a dot
constexpr double kSame = 1;   // targets that are no farther apart stand in one row or column

bool isDark(const Colors& colors) {
    return colors.ground.lightness() < 128;
}

QColor stepColor(Role role, int step, const Colors& colors) {
    const bool dark = isDark(colors);
    if (role == Role::OnScale) return QColor(dark ? charts::inkOnDark(step) : charts::inkOnLight(step));
    if (role == Role::Part)
        return QColor((dark ? charts::kPartsOnDark
                            : charts::kPartsOnLight)[static_cast<std::size_t>(step) % charts::kParts]);
    return QColor((dark ? charts::kShadesOnDark
                        : charts::kShadesOnLight)[static_cast<std::size_t>(step) % charts::kShades]);
}

QColor colorOf(Role role, int step, const Colors& colors) {
    switch (role) {
    case Role::Grid:
    case Role::Volume:
        return colors.line;
    case Role::Label:
    case Role::Limit:
        return colors.muted;
    case Role::Emphasis:
    case Role::Break:
        return colors.text;
    case Role::Series:
        return colors.accent;
    case Role::Target:
        return colors.below;
    case Role::Part:
    case Role::Scale:
    case Role::OnScale:
        return stepColor(role, step, colors);
    }
    return colors.text;
}

QPointF point(const charts::Place& place) {
    return {place.x, place.y};
}

class MarkPainter {
public:
    MarkPainter(QPainter& painter, const Colors& colors)
        : m_painter(painter)
        , m_colors(colors) {}

    void operator()(const charts::Polyline& line) const {
        QPen pen(colorOf(line.role, 0, m_colors), line.width, line.dashed ? Qt::DashLine : Qt::SolidLine);
        pen.setJoinStyle(Qt::RoundJoin);
        m_painter.setPen(pen);
        QPolygonF polygon;
        for (const charts::Place& place : line.points)
            polygon << point(place);
        // Axis-parallel hairlines stay one pixel sharp.
        m_painter.setRenderHint(QPainter::Antialiasing, line.role == Role::Series);
        m_painter.drawPolyline(polygon);
    }
    void operator()(const charts::Bar& bar) const {
        m_painter.setRenderHint(QPainter::Antialiasing, false);
        const QRectF area(bar.topLeft.x, bar.topLeft.y, bar.width, bar.height);
        m_painter.fillRect(area, colorOf(bar.role, bar.step, m_colors));
        if (bar.role == Role::Part) texture(bar, area);
    }
    void operator()(const charts::Dot& dot) const {
        m_painter.setRenderHint(QPainter::Antialiasing, true);
        m_painter.setPen(QPen(m_colors.surface, 1.5));
        m_painter.setBrush(colorOf(dot.role, 0, m_colors));
        const QPointF centre = point(dot.centre);
        if (dot.role == Role::Break)
            m_painter.drawPolygon(QPolygonF{centre + QPointF(0, -dot.radius), centre + QPointF(dot.radius, 0),
                                            centre + QPointF(0, dot.radius),
                                            centre + QPointF(-dot.radius, 0)});
        else
            m_painter.drawEllipse(centre, dot.radius, dot.radius);
    }
    void operator()(const charts::Text& text) const {
        m_painter.setPen(colorOf(text.role, text.step, m_colors));
        const QString words = toQString(text.text);
        const double width = QFontMetricsF(m_painter.font(), m_painter.device()).horizontalAdvance(words);
        const double shift = text.align == charts::Align::Left    ? 0
                             : text.align == charts::Align::Right ? width
                                                                  : width / 2;
        m_painter.drawText(QPointF(text.anchor.x - shift, text.anchor.y), words);
    }

private:
    void texture(const charts::Bar& bar, const QRectF& area) const {
        m_painter.setRenderHint(QPainter::Antialiasing, true);
        QPen pen(m_colors.text, charts::kTextureStroke);
        pen.setCapStyle(Qt::RoundCap);
        m_painter.setPen(pen);
        const charts::BarTexture texture = charts::textureOf(bar);
        for (const auto& [from, to] : texture.strokes)
            m_painter.drawLine(point(from), point(to));
        for (const charts::Place& dot : texture.dots)
            m_painter.drawPoint(point(dot));
        m_painter.setBrush(Qt::NoBrush);
        m_painter.setPen(QPen(m_colors.text, 0.8));
        m_painter.drawRect(area);
    }

    QPainter& m_painter;
    const Colors& m_colors;
};

/// How far a target lies from another in the direction of a key, and beside it.
QPointF distanceAlong(QPointF from, QPointF to, int key) {
    const QPointF between = to - from;
    switch (key) {
    case Qt::Key_Left:
        return {-between.x(), std::abs(between.y())};
    case Qt::Key_Right:
        return {between.x(), std::abs(between.y())};
    case Qt::Key_Up:
        return {-between.y(), std::abs(between.x())};
    default:
        return {between.y(), std::abs(between.x())};
    }
}

int firstTarget(const std::vector<ChartTarget>& targets, int key) {
    const bool sideways = key == Qt::Key_Left || key == Qt::Key_Right;
    const auto first = std::min_element(targets.begin(), targets.end(),
                                        [&](const ChartTarget& one, const ChartTarget& other) {
                                            return sideways ? one.area.center().x() > other.area.center().x()
                                                            : one.area.center().y() < other.area.center().y();
                                        });
    return first == targets.end() ? -1 : static_cast<int>(first - targets.begin());
}

} // namespace

void paintChart(QPainter& painter, const charts::DisplayList& list, const Colors& colors) {
    const MarkPainter paintMark(painter, colors);
    for (const charts::Mark& mark : list.marks)
        std::visit(paintMark, mark);
}

std::vector<ChartTarget> chartTargets(const charts::DisplayList& list) {
    std::vector<ChartTarget> targets;
    const auto add = [&](const QRectF& area, const std::string& opens, const std::string& hint) {
        if (!opens.empty() || !hint.empty()) targets.push_back({area, &opens, &hint});
    };
    for (const charts::Mark& mark : list.marks) {
        if (const auto* dot = std::get_if<charts::Dot>(&mark))
            add(QRectF(dot->centre.x - dot->radius, dot->centre.y - dot->radius, 2 * dot->radius,
                       2 * dot->radius),
                dot->opens, dot->hint);
        if (const auto* bar = std::get_if<charts::Bar>(&mark))
            add(QRectF(bar->topLeft.x, bar->topLeft.y, bar->width, bar->height), bar->opens, bar->hint);
    }
    return targets;
}

int targetAt(const std::vector<ChartTarget>& targets, QPointF place) {
    int nearest = -1;
    double least = kReach;
    for (std::size_t index = 0; index < targets.size(); ++index) {
        const QRectF& area = targets[index].area;
        const bool isDot = area.width() < kReach && area.height() < kReach;
        const double distance = area.contains(place) ? 0
                                : isDot
                                    ? std::hypot(area.center().x() - place.x(), area.center().y() - place.y())
                                    : kReach;
        if (distance >= least) continue;
        least = distance;
        nearest = static_cast<int>(index);
    }
    return nearest;
}

int targetBeside(const std::vector<ChartTarget>& targets, int current, int key) {
    if (current < 0 || current >= static_cast<int>(targets.size())) return firstTarget(targets, key);
    const QPointF from = targets[static_cast<std::size_t>(current)].area.center();
    int found = -1;
    QPointF least;
    for (std::size_t index = 0; index < targets.size(); ++index) {
        const QPointF distance = distanceAlong(from, targets[index].area.center(), key);
        if (distance.x() < kSame) continue;
        const bool nearer = found < 0 || distance.x() < least.x() - kSame ||
                            (distance.x() < least.x() + kSame && distance.y() < least.y());
        if (!nearer) continue;
        least = distance;
        found = static_cast<int>(index);
    }
    return found;
}

} // namespace earmark::ui
