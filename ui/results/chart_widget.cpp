#include "ui/results/chart_widget.h"

#include "ui/common/colors.h"
#include "ui/common/text.h"
#include "ui/common/typography.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

namespace earmark::ui {

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
    m_targets = chartTargets(m_list);
    update();
}

void ChartWidget::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setFont(withTabularDigits(fontFor(TextStyle::Small)));
    const Colors& colors = colorsOf(palette());
    paintChart(painter, m_list, colors);
    if (m_current < 0) return;
    constexpr double kAround = 3;
    const QRectF area = m_targets[static_cast<std::size_t>(m_current)].area;
    painter.setRenderHint(QPainter::Antialiasing, true);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colors.text, 2));
    painter.drawRoundedRect(area.adjusted(-kAround, -kAround, kAround, kAround), kAround, kAround);
}

void ChartWidget::resizeEvent(QResizeEvent*) {
    rebuild();
}

void ChartWidget::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) rebuild();
    QWidget::changeEvent(event);
}

void ChartWidget::setCurrent(int target) {
    m_current = target;
    setAccessibleDescription(target >= 0 ? hintOf(target) : QString());
    update();
}

QString ChartWidget::hintOf(int target) const {
    return toQString(*m_targets[static_cast<std::size_t>(target)].hint);
}

void ChartWidget::open(int target) {
    const std::string& opens = *m_targets[static_cast<std::size_t>(target)].opens;
    if (!opens.empty()) emit opened(toQString(opens));
}

void ChartWidget::mouseMoveEvent(QMouseEvent* event) {
    const int target = targetAt(m_targets, event->position());
    const bool opens = target >= 0 && !m_targets[static_cast<std::size_t>(target)].opens->empty();
    setCursor(opens ? Qt::PointingHandCursor : Qt::ArrowCursor);
    setCurrent(target);
    if (target >= 0)
        QToolTip::showText(event->globalPosition().toPoint(), plainToolTip(hintOf(target)), this);
    else
        QToolTip::hideText();
}

void ChartWidget::mousePressEvent(QMouseEvent* event) {
    if (const int target = targetAt(m_targets, event->position()); target >= 0) open(target);
}

void ChartWidget::leaveEvent(QEvent*) {
    setCurrent(-1);
}

void ChartWidget::keyPressEvent(QKeyEvent* event) {
    const bool sideways = event->key() == Qt::Key_Left || event->key() == Qt::Key_Right;
    if (sideways || event->key() == Qt::Key_Up || event->key() == Qt::Key_Down) {
        const int target = targetBeside(m_targets, m_current, event->key());
        // Up and down go on to who scrolls where the chart has nothing more in that direction.
        if (target < 0 && !sideways) return QWidget::keyPressEvent(event);
        if (target >= 0) goTo(target);
    } else if (event->key() == Qt::Key_Return && m_current >= 0) {
        open(m_current);
    } else {
        QWidget::keyPressEvent(event);
    }
}

void ChartWidget::goTo(int target) {
    setCurrent(target);
    QToolTip::showText(mapToGlobal(m_targets[static_cast<std::size_t>(target)].area.center().toPoint()),
                       plainToolTip(hintOf(target)), this);
}

} // namespace earmark::ui
