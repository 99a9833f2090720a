#include "ui/common/flat_style.h"

#include "ui/common/colors.h"
#include "ui/common/typography.h"

#include <QAbstractScrollArea>
#include <QPainter>
#include <QPainterPath>
#include <QStyleFactory>
#include <QStyleOption>
#include <QWidget>

#include <algorithm>

namespace earmark::ui {

namespace {

/// From a cell's edge to its text, in heads and rows alike (RowDelegate).
constexpr int kCellMargin = 7;

bool has(const QStyleOption* option, QStyle::StateFlag flag) {
    return (option->state & flag) != 0;
}

/// A filled, framed box of radius 4 with a crisp one-pixel line.
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

void drawChevron(QPainter* painter, const QRect& rect, const QColor& color, bool up = false) {
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

/// A scroll bar lies on what it scrolls.
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

} // namespace

FlatStyle::FlatStyle()
    : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))) {}

void FlatStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                              const QWidget* widget) const {
    switch (element) {
    case PE_PanelButtonCommand:
        return drawButtonPanel(option, painter);
    case PE_PanelButtonTool:
        return drawToolPanel(option, painter);
    case PE_PanelLineEdit:
        if (const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
            frame && frame->lineWidth > 0)
            drawFieldPanel(option, painter);
        return;
    case PE_FrameFocusRect:
        return drawFocusFrame(option, painter);
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        return drawIndicator(option, painter, false);
    case PE_IndicatorRadioButton:
        return drawIndicator(option, painter, true);
    case PE_Frame:
    case PE_FrameGroupBox:
        return drawBox(painter, option->rect, QColor(), colorsOf(option->palette).line);
    case PE_FrameMenu:
    case PE_PanelTipLabel:
        return drawBox(painter, option->rect, colorsOf(option->palette).surface,
                       colorsOf(option->palette).line);
    case PE_PanelItemViewRow:
        if (has(option, State_Selected))
            painter->fillRect(option->rect, colorsOf(option->palette).accentGround);
        return;
    case PE_IndicatorHeaderArrow:
        if (const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option))
            // Qt calls the arrow of an ascending order "down".
            drawChevron(painter, option->rect, colorsOf(option->palette).muted,
                        header->sortIndicator == QStyleOptionHeader::SortDown);
        return;
    case PE_FrameStatusBarItem:
    case PE_FrameDefaultButton:
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void FlatStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                            const QWidget* widget) const {
    switch (element) {
    case CE_HeaderSection:
    case CE_HeaderEmptyArea:
        return drawHeaderSection(option, painter);
    case CE_ProgressBar:
        if (const auto* bar = qstyleoption_cast<const QStyleOptionProgressBar*>(option))
            return drawProgress(bar, painter);
        break;
    case CE_Splitter: {
        const QPoint center = option->rect.center();
        painter->setPen(colorsOf(option->palette).line);
        if (has(option, State_Horizontal))
            painter->drawLine(center.x(), option->rect.top(), center.x(), option->rect.bottom());
        else
            painter->drawLine(option->rect.left(), center.y(), option->rect.right(), center.y());
        return;
    }
    case CE_PushButtonLabel: {
        auto button = *qstyleoption_cast<const QStyleOptionButton*>(option);
        if ((button.features & QStyleOptionButton::DefaultButton) != 0 && has(option, State_Enabled))
            button.palette.setColor(QPalette::ButtonText, colorsOf(option->palette).onAccent);
        return QProxyStyle::drawControl(element, &button, painter, widget);
    }
    case CE_MenuItem: {
        auto item = *qstyleoption_cast<const QStyleOptionMenuItem*>(option);
        painter->fillRect(item.rect, colorsOf(item.palette).surface);
        if (has(option, State_Selected) && item.menuItemType != QStyleOptionMenuItem::Separator)
            drawMenuItemGround(option, painter);
        // Fusion would paint its own gradient under the selected item.
        item.palette.setColor(QPalette::Highlight, Qt::transparent);
        item.palette.setColor(QPalette::HighlightedText, colorsOf(option->palette).text);
        item.state &= ~State_Selected;
        return QProxyStyle::drawControl(element, &item, painter, widget);
    }
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void FlatStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option,
                                   QPainter* painter, const QWidget* widget) const {
    if (control == CC_ComboBox)
        if (const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(option))
            return drawComboBox(proxy(), combo, painter, widget);
    if (control == CC_SpinBox)
        if (const auto* spin = qstyleoption_cast<const QStyleOptionSpinBox*>(option))
            return drawSpinBox(proxy(), spin, painter, widget);
    if (control == CC_ScrollBar)
        if (const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option))
            return drawScrollBar(proxy(), bar, painter, widget);
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

int FlatStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const {
    switch (metric) {
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
        return 16;
    case PM_ListViewIconSize:
        return 16;
    case PM_HeaderMargin:
        return kCellMargin;
    case PM_ScrollBarExtent:
        return 12;
    case PM_SplitterWidth:
        return space::kUnit;
    case PM_MenuPanelWidth:
        return 1;
    case PM_MenuVMargin:
        return space::kUnit;
    case PM_LayoutLeftMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutBottomMargin:
        return space::kMedium;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return space::kSmall;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

QRect FlatStyle::subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const {
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
    const bool ownField = frame != nullptr && frame->lineWidth > 0;
    if (element == SE_LineEditContents && ownField) return rect.adjusted(space::kUnit, 0, -space::kUnit, 0);
    return rect;
}

int FlatStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                         QStyleHintReturn* returned) const {
    switch (hint) {
    case SH_Widget_Animation_Duration:
    case SH_EtchDisabledText:
    case SH_ComboBox_Popup:
        return 0;
    case SH_ScrollBar_LeftClickAbsolutePosition:
        return 1;
    case SH_Header_ArrowAlignment:
        return Qt::AlignRight | Qt::AlignVCenter;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returned);
    }
}

QSize FlatStyle::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                                  const QWidget* widget) const {
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    constexpr int kControlHeight = 28;
    if (type == CT_PushButton) {
        result.setWidth(result.width() + space::kSmall);
        result.setHeight(std::max(result.height(), kControlHeight));
    }
    if (type == CT_LineEdit || type == CT_ComboBox || type == CT_SpinBox)
        result.setHeight(std::max(result.height(), kControlHeight));
    if (type == CT_MenuItem) result.setHeight(std::max(result.height(), 24));
    return result;
}

} // namespace earmark::ui
