#include "ui/common/control_painting.h"

#include "ui/common/colors.h"
#include "ui/common/typography.h"

#include <QAbstractScrollArea>
#include <QPainterPath>
#include <QWidget>

#include <algorithm>

namespace earmark::ui::painting {

bool has(const QStyleOption* option, QStyle::StateFlag flag) {
    return (option->state & flag) != 0;
}

void drawBox(QPainter* painter, const QRect& rect, const QColor& fill, const QColor& line) {
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(line.isValid() ? QPen(line, 1) : QPen(Qt::NoPen));
    painter->setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    painter->drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), space::kRadius, space::kRadius);
    painter->restore();
}

void drawButtonPanel(const QStyleOption* option, QPainter* painter) {
    const Colors& colors = colorsOf(option->palette);
    const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option);
    const bool primary = button != nullptr && (button->features & QStyleOptionButton::DefaultButton) != 0;
    const bool flat = button != nullptr && (button->features & QStyleOptionButton::Flat) != 0;
    const bool down = has(option, QStyle::State_Sunken) || has(option, QStyle::State_On);
    const bool hover = has(option, QStyle::State_MouseOver) && has(option, QStyle::State_Enabled);
    if (primary && has(option, QStyle::State_Enabled)) {
        const QColor fill = down    ? colors.accent.darker(115)
                            : hover ? colors.accent.lighter(108)
                                    : colors.accent;
        drawBox(painter, option->rect, fill, fill);
        return;
    }
    const QColor fill = down ? colors.pressed : hover ? colors.raised : flat ? QColor() : colors.surface;
    drawBox(painter, option->rect, fill, flat ? QColor() : colors.line);
}

void drawToolPanel(const QStyleOption* option, QPainter* painter) {
    const Colors& colors = colorsOf(option->palette);
    const bool enabled = has(option, QStyle::State_Enabled);
    if (has(option, QStyle::State_On))
        drawBox(painter, option->rect, colors.accentGround, QColor());
    else if (has(option, QStyle::State_Sunken))
        drawBox(painter, option->rect, colors.pressed, QColor());
    else if (has(option, QStyle::State_MouseOver) && enabled)
        drawBox(painter, option->rect, colors.raised, QColor());
}

void drawFieldPanel(const QStyleOption* option, QPainter* painter) {
    const Colors& colors = colorsOf(option->palette);
    const bool focused = has(option, QStyle::State_HasFocus);
    drawBox(painter, option->rect, option->palette.color(QPalette::Base),
            focused ? colors.accent : colors.line);
}

void drawFocusFrame(const QStyleOption* option, QPainter* painter) {
    if (!has(option, QStyle::State_KeyboardFocusChange)) return;
    drawBox(painter, option->rect, QColor(), colorsOf(option->palette).accent);
}

void drawTick(QPainter* painter, const QRectF& box, const QColor& color) {
    QPainterPath tick;
    tick.moveTo(box.left() + box.width() * 0.25, box.top() + box.height() * 0.52);
    tick.lineTo(box.left() + box.width() * 0.44, box.top() + box.height() * 0.70);
    tick.lineTo(box.left() + box.width() * 0.76, box.top() + box.height() * 0.32);
    painter->setPen(QPen(color, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->setBrush(Qt::NoBrush);
    painter->drawPath(tick);
}

void drawIndicator(const QStyleOption* option, QPainter* painter, bool round) {
    const Colors& colors = colorsOf(option->palette);
    const bool enabled = has(option, QStyle::State_Enabled);
    const bool on = has(option, QStyle::State_On) || has(option, QStyle::State_NoChange);
    const QRectF box = QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5);
    const QColor mark = enabled ? colors.accent : colors.disabled;
    const bool hover = has(option, QStyle::State_MouseOver) && enabled;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(on ? mark : enabled ? colors.muted : colors.disabled, 1));
    painter->setBrush(on ? mark : hover ? colors.raised : colors.surface);
    if (round)
        painter->drawEllipse(box);
    else
        painter->drawRoundedRect(box, 3, 3);
    if (on && round) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(colors.onAccent);
        painter->drawEllipse(box.center(), box.width() * 0.2, box.height() * 0.2);
    } else if (has(option, QStyle::State_On)) {
        drawTick(painter, box, colors.onAccent);
    } else if (on) {
        painter->setPen(QPen(colors.onAccent, 1.8, Qt::SolidLine, Qt::RoundCap));
        painter->drawLine(QPointF(box.left() + 4, box.center().y()),
                          QPointF(box.right() - 4, box.center().y()));
    }
    painter->restore();
}

void drawChevron(QPainter* painter, const QRect& rect, const QColor& color, bool up) {
    const QPointF center = QRectF(rect).center();
    const double half = 3.5;
    const double tip = up ? -half / 2 : half / 2;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(color, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->drawPolyline(QPolygonF{QPointF(center.x() - half, center.y() - tip),
                                    QPointF(center.x(), center.y() + tip),
                                    QPointF(center.x() + half, center.y() - tip)});
    painter->restore();
}

void drawComboBox(const QStyle* style, const QStyleOptionComboBox* option, QPainter* painter,
                  const QWidget* widget) {
    const Colors& colors = colorsOf(option->palette);
    const bool hover = has(option, QStyle::State_MouseOver) && has(option, QStyle::State_Enabled);
    const bool focused = has(option, QStyle::State_HasFocus);
    const QColor fill = hover && !option->editable ? colors.raised : colors.surface;
    if (option->frame) drawBox(painter, option->rect, fill, focused ? colors.accent : colors.line);
    const QRect arrow = style->subControlRect(QStyle::CC_ComboBox, option, QStyle::SC_ComboBoxArrow, widget);
    drawChevron(painter, arrow, has(option, QStyle::State_Enabled) ? colors.muted : colors.disabled);
}

void drawSpinBox(const QStyle* style, const QStyleOptionSpinBox* option, QPainter* painter,
                 const QWidget* widget) {
    const Colors& colors = colorsOf(option->palette);
    if (option->frame) drawFieldPanel(option, painter);
    if (option->buttonSymbols == QAbstractSpinBox::NoButtons) return;
    const auto arrow = [&](QStyle::SubControl part, QAbstractSpinBox::StepEnabledFlag step, bool up) {
        const bool enabled = has(option, QStyle::State_Enabled) && (option->stepEnabled & step) != 0;
        const QRect rect = style->subControlRect(QStyle::CC_SpinBox, option, part, widget);
        drawChevron(painter, rect, enabled ? colors.muted : colors.disabled, up);
    };
    arrow(QStyle::SC_SpinBoxUp, QAbstractSpinBox::StepUpEnabled, true);
    arrow(QStyle::SC_SpinBoxDown, QAbstractSpinBox::StepDownEnabled, false);
}

QColor groundBehind(const QWidget* scrollBar, const QPalette& palette) {
    const QWidget* parent = scrollBar != nullptr ? scrollBar->parentWidget() : nullptr;
    const auto* area =
        qobject_cast<const QAbstractScrollArea*>(parent != nullptr ? parent->parentWidget() : nullptr);
    if (area == nullptr) return palette.color(QPalette::Base);
    return area->viewport()->palette().color(area->viewport()->backgroundRole());
}

void drawScrollBar(const QStyle* style, const QStyleOptionSlider* option, QPainter* painter,
                   const QWidget* widget) {
    const Colors& colors = colorsOf(option->palette);
    painter->fillRect(option->rect, groundBehind(widget, option->palette));
    if (option->maximum <= option->minimum) return;
    QRect handle = style->subControlRect(QStyle::CC_ScrollBar, option, QStyle::SC_ScrollBarSlider, widget);
    const bool active = (option->activeSubControls & QStyle::SC_ScrollBarSlider) != 0;
    handle =
        option->orientation == Qt::Vertical ? handle.adjusted(3, 1, -3, -1) : handle.adjusted(1, 3, -1, -3);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(active ? colors.muted : colors.line);
    const double radius = std::min(handle.width(), handle.height()) / 2.0;
    painter->drawRoundedRect(handle, radius, radius);
    painter->restore();
}

bool showsMenu(const QStyleOptionToolButton* option) {
    return (option->features & QStyleOptionToolButton::HasMenu) != 0;
}

void drawToolButton(const QStyle* style, const QStyleOptionToolButton* option, QPainter* painter,
                    const QWidget* widget) {
    drawToolPanel(option, painter);
    if (has(option, QStyle::State_HasFocus)) drawFocusFrame(option, painter);
    QStyleOptionToolButton label = *option;
    if (showsMenu(option)) {
        label.rect.adjust(0, 0, -kMenuChevron, 0);
        const QColor color = has(option, QStyle::State_Enabled) ? colorsOf(option->palette).muted
                                                                : colorsOf(option->palette).disabled;
        drawChevron(painter,
                    QRect(label.rect.right() - 2, option->rect.top(), kMenuChevron, option->rect.height()),
                    color);
    }
    style->drawControl(QStyle::CE_ToolButtonLabel, &label, painter, widget);
}

void drawToolLabel(const QStyleOptionToolButton* option, QPainter* painter) {
    const QIcon::Mode mode = !has(option, QStyle::State_Enabled)    ? QIcon::Disabled
                             : has(option, QStyle::State_MouseOver) ? QIcon::Active
                                                                    : QIcon::Normal;
    const QIcon::State state = has(option, QStyle::State_On) ? QIcon::On : QIcon::Off;
    const QSize size = option->iconSize;
    const QRect icon(option->rect.left() + space::kUnit, option->rect.center().y() - size.height() / 2 + 1,
                     size.width(), size.height());
    const auto mirrored = [&](const QRect& rect) {
        return QStyle::visualRect(option->direction, option->rect, rect);
    };
    option->icon.paint(painter, mirrored(icon), Qt::AlignCenter, mode, state);
    const Colors& colors = colorsOf(option->palette);
    painter->setFont(option->font);
    painter->setPen(mode == QIcon::Disabled ? colors.disabled
                    : state == QIcon::On    ? colors.accent
                                            : colors.text);
    const QRect text = option->rect.adjusted(icon.width() + 2 * space::kUnit + 2, 0, 0, 0);
    const Qt::Alignment side = QStyle::visualAlignment(option->direction, Qt::AlignLeft | Qt::AlignVCenter);
    painter->drawText(mirrored(text), static_cast<int>(side) | Qt::TextShowMnemonic, option->text);
}

void drawHeaderSection(const QStyleOption* option, QPainter* painter) {
    const Colors& colors = colorsOf(option->palette);
    painter->fillRect(option->rect, colors.surface);
    painter->setPen(colors.line);
    painter->drawLine(option->rect.bottomLeft(), option->rect.bottomRight());
}

void drawMenuItemGround(const QStyleOption* option, QPainter* painter) {
    const Colors& colors = colorsOf(option->palette);
    drawBox(painter, option->rect.adjusted(space::kUnit, 0, -space::kUnit, 0), colors.accentGround, QColor());
}

void drawProgress(const QStyleOptionProgressBar* option, QPainter* painter) {
    const Colors& colors = colorsOf(option->palette);
    drawBox(painter, option->rect, colors.pressed, QColor());
    const int span = option->maximum - option->minimum;
    if (span <= 0) return;
    QRect filled = option->rect;
    filled.setWidth(static_cast<int>(qint64{filled.width()} * (option->progress - option->minimum) / span));
    if (filled.width() > 0) drawBox(painter, filled, colors.accent, QColor());
}

} // namespace earmark::ui::painting
