#pragma once

#include <QColor>
#include <QPalette>

#include <array>

namespace earmark::ui {

/// Every colour of the program, by meaning. Text colours keep a contrast of 4.5:1 or more on ground, surface
/// and raised in their theme (tested). Meaning is never carried by colour alone: see signs.h.
struct Colors {
    QColor ground;   ///< the window
    QColor surface;  ///< lists, forms, fields
    QColor raised;   ///< heads, hovered rows, popups
    QColor pressed;  ///< what is held down
    QColor line;     ///< hairlines and frames
    QColor text;     ///< what is read
    QColor muted;    ///< what stands beside it
    QColor disabled; ///< what cannot be used now (exempt from the contrast rule)

    QColor accent;       ///< what is current; also links
    QColor onAccent;     ///< text on the accent
    QColor accentGround; ///< the current row

    QColor agent;    ///< the agent, everywhere
    QColor customer; ///< the customer, everywhere

    QColor pass;
    QColor below;
    QColor fatal;
    QColor late;

    QColor deadAir;  ///< bands over the waveform; drawn under it, not text
    QColor talkOver; ///< bands over the waveform

    /// Okabe–Ito, told apart by colour-blind eyes; ordered by how well they show on this ground.
    std::array<QColor, 7> series;
};

const Colors& lightColors();
const Colors& darkColors();
/// The colours that go with a palette of ours.
const Colors& colorsOf(const QPalette& palette);
/// Qt's roles filled from our colours.
QPalette paletteOf(const Colors& colors);

/// The contrast of two opaque colours, 1 … 21 (WCAG 2.1, relative luminance).
double contrastRatio(const QColor& first, const QColor& second);

} // namespace earmark::ui
