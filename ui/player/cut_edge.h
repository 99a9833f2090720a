#pragma once

class QPainter;
class QPalette;
class QRect;
class QString;

namespace earmark::ui {

/// Where the sound of a damaged recording stops: a torn edge at `x` and nothing but hatching behind it,
/// within `area`. Told by shape, in either theme. A label, where there is one, stands beside the edge.
void paintCutEdge(QPainter& painter, const QRect& area, double x, const QPalette& palette,
                  const QString& label);

} // namespace earmark::ui
