#pragma once

#include "ui/player/waveform_geometry.h"

#include <QRegion>

class QPainter;

namespace earmark::ui {

struct Colors;

/// The playhead, in the lanes and in the overview.
void paintCursor(QPainter& painter, const WaveformGeometry& geometry, qint64 ms, const Colors& colors);
/// What the playhead covers at a place: all that is painted anew when it moves.
QRegion cursorSlivers(const WaveformGeometry& geometry, qint64 ms);

/// Which part of the call the lanes show, in the overview; nothing where they show all of it.
void paintWindow(QPainter& painter, const WaveformGeometry& geometry, const Colors& colors);

} // namespace earmark::ui
