#pragma once

#include "ui/player/waveform_geometry.h"

class QPainter;

namespace earmark::ui {

struct Colors;

/// Times under the lanes, at steps that leave room between them.
void paintRuler(QPainter& painter, const WaveformGeometry& geometry, const Colors& colors);

/// Who is heard in which lane, left of it.
void paintSideNames(QPainter& painter, const WaveformGeometry& geometry, const Colors& colors);
/// The room that the names need, in the widget's pixels.
int sideNamesWidth();

} // namespace earmark::ui
