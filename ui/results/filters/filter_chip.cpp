#include "ui/results/filters/filter_chip.h"

#include "ui/common/colors.h"
#include "ui/common/icon.h"
#include "ui/common/text.h"
#include "ui/common/typography.h"

#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

namespace earmark::ui {

namespace {

constexpr int kHeight = 28;
constexpr int kCross = 16;
constexpr int kWidest = 280;

} // namespace

FilterChip::FilterChip(const QString& text, QWidget* parent)
    : QAbstractButton(parent) {
    setText(text);
    setToolTip(plainToolTip(text));
    setAccessibleName(tr("Filter: %1").arg(text));
    setAccessibleDescription(tr("Enter changes it, Del removes it"));
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setFixedHeight(kHeight);
}

QSize FilterChip::sizeHint() const {
    const int words = fontMetrics().horizontalAdvance(text());
    return {std::min(kWidest, words + 2 * space::kSmall + space::kUnit + kCross), kHeight};
}

QRect FilterChip::crossRect() const {
    return {width() - kCross - space::kSmall + 2, (height() - kCross) / 2, kCross, kCross};
}

void FilterChip::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Colors& colors = colorsOf(palette());
    painter.setRenderHint(QPainter::Antialiasing, true);
    painter.setPen(QPen(hasFocus() ? colors.accent : colors.line, hasFocus() ? 2 : 1));
    painter.setBrush(underMouse() ? colors.raised : colors.accentGround);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), space::kRadius, space::kRadius);
    painter.setPen(colors.text);
    const QRect room(space::kSmall, 0, crossRect().left() - space::kSmall - space::kUnit, height());
    painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter,
                     fontMetrics().elidedText(text(), Qt::ElideRight, room.width()));
    ui::icon(QStringLiteral("close")).paint(&painter, crossRect());
}

void FilterChip::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Delete:
        emit removeWanted();
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        emit clicked();
        break;
    case Qt::Key_Left:
        emit stepWanted(-1);
        break;
    case Qt::Key_Right:
        emit stepWanted(1);
        break;
    default:
        QAbstractButton::keyPressEvent(event);
    }
}

void FilterChip::mousePressEvent(QMouseEvent* event) {
    if (crossRect()
            .adjusted(-space::kUnit, -space::kUnit, space::kUnit, space::kUnit)
            .contains(event->position().toPoint()))
        emit removeWanted();
    else
        QAbstractButton::mousePressEvent(event);
}

} // namespace earmark::ui
