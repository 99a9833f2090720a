#include "ui/common/flat_style.h"

#include "ui/common/colors.h"
#include "ui/common/control_painting.h"
#include "ui/common/typography.h"

#include <QAbstractItemView>
#include <QHeaderView>
#include <QPainter>
#include <QStyleFactory>
#include <QStyleOption>
#include <QWidget>

#include <algorithm>

namespace earmark::ui {

using namespace painting;

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
    case PE_PanelMenu:
        painter->fillRect(option->rect, colorsOf(option->palette).raised);
        painter->setPen(colorsOf(option->palette).line);
        return painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
    case PE_PanelItemViewRow:
        if (has(option, State_Selected))
            painter->fillRect(option->rect, colorsOf(option->palette).accentGround);
        return;
    case PE_IndicatorHeaderArrow:
        if (const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option)) {
            // Qt puts the arrow above the middle, and calls that of an ascending order "down".
            QRect place = option->rect;
            if (widget != nullptr && header->orientation == Qt::Horizontal)
                place.moveTop((widget->height() - place.height()) / 2);
            drawChevron(painter, place, colorsOf(option->palette).muted,
                        header->sortIndicator == QStyleOptionHeader::SortDown);
        }
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
    case CE_HeaderLabel: {
        auto label = *qstyleoption_cast<const QStyleOptionHeader*>(option);
        // The margin is meant for the sides; above and below it would cut into the letters.
        label.rect.adjust(0, -kCellMargin, 0, kCellMargin);
        return QProxyStyle::drawControl(element, &label, painter, widget);
    }
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
    case CE_ToolButtonLabel:
        if (const auto* button = qstyleoption_cast<const QStyleOptionToolButton*>(option);
            button && button->toolButtonStyle == Qt::ToolButtonTextBesideIcon && !button->icon.isNull())
            return drawToolLabel(button, painter);
        break;
    case CE_PushButtonLabel: {
        auto button = *qstyleoption_cast<const QStyleOptionButton*>(option);
        if ((button.features & QStyleOptionButton::DefaultButton) != 0 && has(option, State_Enabled))
            button.palette.setColor(QPalette::ButtonText, colorsOf(option->palette).onAccent);
        return QProxyStyle::drawControl(element, &button, painter, widget);
    }
    case CE_MenuEmptyArea:
        return painter->fillRect(option->rect, colorsOf(option->palette).raised);
    case CE_MenuItem: {
        auto item = *qstyleoption_cast<const QStyleOptionMenuItem*>(option);
        painter->fillRect(item.rect, colorsOf(item.palette).raised);
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
    if (control == CC_ToolButton)
        if (const auto* button = qstyleoption_cast<const QStyleOptionToolButton*>(option))
            return drawToolButton(proxy(), button, painter, widget);
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
        // A vertical header's least row height is made of it; our rows are lower.
        if (const auto* header = qobject_cast<const QHeaderView*>(widget);
            header != nullptr && header->orientation() == Qt::Vertical)
            return 0;
        return kCellMargin;
    case PM_FocusFrameHMargin:
        // Item views put their text one beyond it.
        if (qobject_cast<const QAbstractItemView*>(widget) != nullptr) return kCellMargin - 1;
        break;
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
        break;
    }
    return QProxyStyle::pixelMetric(metric, option, widget);
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
    case SH_DialogButtonBox_ButtonsHaveIcons:
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
    if (const auto* button = qstyleoption_cast<const QStyleOptionToolButton*>(option);
        type == CT_ToolButton && button) {
        if (button->toolButtonStyle == Qt::ToolButtonTextBesideIcon) result.rwidth() += space::kSmall;
        if (showsMenu(button)) result.rwidth() += kMenuChevron;
    }
    const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option);
    if (type == CT_MenuItem && item != nullptr) {
        const bool separator = item->menuItemType == QStyleOptionMenuItem::Separator;
        result.setHeight(separator ? space::kSmall + 1 : std::max(result.height(), 24));
    }
    return result;
}

} // namespace earmark::ui
