#pragma once

#include <QColor>
#include <QPainter>
#include <QStyle>
#include <QStyleOption>

/// How FlatStyle's controls look: hairlines, even grounds, radius 4.
namespace earmark::ui::painting {

/// From a cell's edge to its text, in heads and rows alike (RowDelegate).
inline constexpr int kCellMargin = 7;

/// Room for the chevron of a button with a menu.
inline constexpr int kMenuChevron = 16;

bool has(const QStyleOption* option, QStyle::StateFlag flag);

/// A filled, framed box of radius 4 with a crisp one-pixel line.
void drawBox(QPainter* painter, const QRect& rect, const QColor& fill, const QColor& line);

void drawButtonPanel(const QStyleOption* option, QPainter* painter);

void drawToolPanel(const QStyleOption* option, QPainter* painter);

void drawFieldPanel(const QStyleOption* option, QPainter* painter);

void drawFocusFrame(const QStyleOption* option, QPainter* painter);

void drawTick(QPainter* painter, const QRectF& box, const QColor& color);

void drawIndicator(const QStyleOption* option, QPainter* painter, bool round);

void drawChevron(QPainter* painter, const QRect& rect, const QColor& color, bool up = false);

void drawComboBox(const QStyle* style, const QStyleOptionComboBox* option, QPainter* painter,
                  const QWidget* widget);

void drawSpinBox(const QStyle* style, const QStyleOptionSpinBox* option, QPainter* painter,
                 const QWidget* widget);

/// A scroll bar lies on what it scrolls.
QColor groundBehind(const QWidget* scrollBar, const QPalette& palette);

void drawScrollBar(const QStyle* style, const QStyleOptionSlider* option, QPainter* painter,
                   const QWidget* widget);

bool showsMenu(const QStyleOptionToolButton* option);

/// Ground, icon and text, then at the right a chevron where a menu opens.
void drawToolButton(const QStyle* style, const QStyleOptionToolButton* option, QPainter* painter,
                    const QWidget* widget);

/// Icon and text on one line with air between them.
void drawToolLabel(const QStyleOptionToolButton* option, QPainter* painter);

void drawHeaderSection(const QStyleOption* option, QPainter* painter);

void drawMenuItemGround(const QStyleOption* option, QPainter* painter);

void drawProgress(const QStyleOptionProgressBar* option, QPainter* painter);

} // namespace earmark::ui::painting
