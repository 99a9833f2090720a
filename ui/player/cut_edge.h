#pragma once

#include "ui/player/waveform_geometry.h"

class QImage;
class QPainter;

namespace earmark::ui {

struct Colors;

/// Paints into a picture where the sound of a damaged recording stops: a torn edge at column `x`, which may
/// be out of sight, and nothing but hatching behind it. Told by shape, in either theme. `part`: the columns
/// of the picture that are painted. In physical pixels.
void paintCutEdge(QImage& picture, const QRect& part, qint64 x, double pixelRatio, const Colors& colors);

/// Says what the edge in the lanes means, beside it; in the widget's pixels. Nothing for a recording that is
/// whole.
void paintCutLabel(QPainter& painter, const WaveformGeometry& geometry, const Colors& colors);

} // namespace earmark::ui
