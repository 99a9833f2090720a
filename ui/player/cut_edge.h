#pragma once

#include "ui/player/waveform_geometry.h"

class QPainter;

namespace earmark::ui {

struct Colors;

/// Where the sound of a damaged recording stops: a torn edge in the lanes and in the overview, nothing but
/// hatching behind it, and a label beside it that says so. Told by shape, in either theme. Paints nothing for
/// a recording that is whole.
void paintCutEdge(QPainter& painter, const WaveformGeometry& geometry, const Colors& colors);

} // namespace earmark::ui
