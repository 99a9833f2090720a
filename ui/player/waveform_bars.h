#pragma once

#include <QColor>

#include <span>

class QImage;

namespace earmark::ui {

/// What the sound leaves in one column of a picture: rows [top, bottom) of its peaks, pale, and rows
/// [bodyTop, bodyBottom) of its power in full colour over them. Empty where the ends are equal.
struct WaveBar {
    int top = 0;
    int bottom = 0;
    int bodyTop = 0;
    int bodyBottom = 0;
};

/// Draws a bar in each column from `from` on, over what is there. `picture` is of Format_RGB32 and all bars
/// lie within it.
void drawBars(QImage& picture, int from, std::span<const WaveBar> bars, const QColor& color);

} // namespace earmark::ui
