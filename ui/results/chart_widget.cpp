#include "ui/results/chart_widget.h"

#include "ui/common/colors.h"
#include "ui/common/text.h"
#include "ui/common/typography.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace earmark::ui {

namespace {

constexpr double kReach = 14; // how near the pointer must come to a dot

QColor colorOf(charts::Role role, const Colors& colors) {
    switch (role) {
    case charts::Role::Grid:
        return colors.line;
    case charts::Role::Label:
    case charts::Role::Limit:
        return colors.muted;
    case charts::Role::Emphasis:
        return colors.text;
    case charts::Role::Series:
        return colors.accent;
    case charts::Role::Volume:
        return colors.line;
    case charts::Role::Target:
        return colors.below;
    case charts::Role::Break:
        return colors.text;
    }
    return colors.text;
}

/// Puts one mark onto the widget.
class MarkPainter {
public:
    MarkPainter(QPainter& painter, const Colors& colors)
        : m_painter(painter)
        , m_colors(colors) {}

    void operator()(const charts::Polyline& line) const {
        QPen pen(colorOf(line.role, m_colors), line.width, line.dashed ? Qt::DashLine : Qt::SolidLine);
        pen.setJoinStyle(Qt::RoundJoin);
        m_painter.setPen(pen);
        QPolygonF polygon;
        for (const charts::Place& place : line.points)
            polygon << QPointF(place.x, place.y);
        // Axis-parallel hairlines stay one pixel sharp.
        m_painter.setRenderHint(QPainter::Antialiasing, line.role == charts::Role::Series);
        m_painter.drawPolyline(polygon);
    }
    void operator()(const charts::Bar& bar) const {
        m_painter.setRenderHint(QPainter::Antialiasing, false);
        m_painter.fillRect(QRectF(bar.topLeft.x, bar.topLeft.y, bar.width, bar.height),
                           colorOf(bar.role, m_colors));
    }
    void operator()(const charts::Dot& dot) const {
        m_painter.setRenderHint(QPainter::Antialiasing, true);
        m_painter.setPen(QPen(m_colors.surface, 1.5));
        m_painter.setBrush(colorOf(dot.role, m_colors));
        const QPointF centre(dot.centre.x, dot.centre.y);
        if (dot.role == charts::Role::Break)
            m_painter.drawPolygon(QPolygonF{centre + QPointF(0, -dot.radius), centre + QPointF(dot.radius, 0),
                                            centre + QPointF(0, dot.radius),
                                            centre + QPointF(-dot.radius, 0)});
        else
            m_painter.drawEllipse(centre, dot.radius, dot.radius);
    }
    void operator()(const charts::Text& text) const {
        m_painter.setPen(colorOf(text.role, m_colors));
        const QString words = toQString(text.text);
        const double width = m_painter.fontMetrics().horizontalAdvance(words);
        const double shift = text.align == charts::Align::Left    ? 0
                             : text.align == charts::Align::Right ? width
                                                                  : width / 2;
        m_painter.drawText(QPointF(text.anchor.x - shift, text.anchor.y), words);
    }

private:
    QPainter& m_painter;
    const Colors& m_colors;
};

} // namespace

ChartWidget::ChartWidget(QWidget* parent)
    : QWidget(parent) {
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setMinimumHeight(140);
}

QSize ChartWidget::sizeHint() const {
    return {480, 200};
}

void ChartWidget::setMaker(Maker maker) {
    m_maker = std::move(maker);
    rebuild();
}

void ChartWidget::rebuild() {
    m_current = -1;
    if (m_maker) m_list = m_maker(size(), QFontMetricsF(fontFor(TextStyle::Small)).height());
    update();
}

void ChartWidget::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setFont(withTabularDigits(fontFor(TextStyle::Small)));
    const Colors& colors = colorsOf(palette());
    const MarkPainter paintMark(painter, colors);
    for (const charts::Mark& mark : m_list.marks)
        std::visit(paintMark, mark);
    const auto all = dots();
    if (m_current >= 0 && m_current < static_cast<int>(all.size())) {
        const charts::Dot& dot = *all[static_cast<std::size_t>(m_current)];
        painter.setRenderHint(QPainter::Antialiasing, true);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(colors.text, 2));
        painter.drawEllipse(QPointF(dot.centre.x, dot.centre.y), dot.radius + 3, dot.radius + 3);
    }
}

void ChartWidget::resizeEvent(QResizeEvent*) {
    rebuild();
}

void ChartWidget::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) rebuild();
    QWidget::changeEvent(event);
}

std::vector<const charts::Dot*> ChartWidget::dots() const {
    std::vector<const charts::Dot*> found;
    for (const charts::Mark& mark : m_list.marks)
        if (const auto* dot = std::get_if<charts::Dot>(&mark)) found.push_back(dot);
    // The arrow keys go from left to right, whatever was painted first.
    std::stable_sort(found.begin(), found.end(), [](const charts::Dot* one, const charts::Dot* other) {
        return one->centre.x < other->centre.x;
    });
    return found;
}

const charts::Dot* ChartWidget::dotNear(QPointF place) const {
    const charts::Dot* nearest = nullptr;
    double least = kReach;
    for (const charts::Dot* dot : dots()) {
        const double distance = std::hypot(dot->centre.x - place.x(), dot->centre.y - place.y());
        if (distance >= least) continue;
        least = distance;
        nearest = dot;
    }
    return nearest;
}

void ChartWidget::setCurrent(const charts::Dot* dot) {
    const auto all = dots();
    const auto found = std::find(all.begin(), all.end(), dot);
    m_current = found == all.end() ? -1 : static_cast<int>(found - all.begin());
    setAccessibleDescription(dot != nullptr ? toQString(dot->hint) : QString());
    update();
}

void ChartWidget::mouseMoveEvent(QMouseEvent* event) {
    const charts::Dot* dot = dotNear(event->position());
    setCursor(dot != nullptr ? Qt::PointingHandCursor : Qt::ArrowCursor);
    setCurrent(dot);
    if (dot != nullptr)
        QToolTip::showText(event->globalPosition().toPoint(), plainToolTip(toQString(dot->hint)), this);
    else
        QToolTip::hideText();
}

void ChartWidget::mousePressEvent(QMouseEvent* event) {
    if (const charts::Dot* dot = dotNear(event->position())) emit opened(toQString(dot->opens));
}

void ChartWidget::leaveEvent(QEvent*) {
    setCurrent(nullptr);
}

void ChartWidget::keyPressEvent(QKeyEvent* event) {
    const auto all = dots();
    const bool steps = event->key() == Qt::Key_Left || event->key() == Qt::Key_Right;
    if (all.empty() || (!steps && event->key() != Qt::Key_Return)) {
        QWidget::keyPressEvent(event);
        return;
    }
    const int last = static_cast<int>(all.size()) - 1;
    if (steps) {
        const int next = m_current < 0 ? last : m_current + (event->key() == Qt::Key_Right ? 1 : -1);
        const charts::Dot* dot = all[static_cast<std::size_t>(std::clamp(next, 0, last))];
        setCurrent(dot);
        QToolTip::showText(
            mapToGlobal(QPoint(static_cast<int>(dot->centre.x), static_cast<int>(dot->centre.y))),
            plainToolTip(toQString(dot->hint)), this);
    } else if (m_current >= 0) {
        emit opened(toQString(all[static_cast<std::size_t>(m_current)]->opens));
    }
}

} // namespace earmark::ui
