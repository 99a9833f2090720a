#pragma once

#include <QIcon>
#include <QString>

namespace earmark::ui {

/// One of our icons by its file name in resources/icons without ".svg". It takes its colour from the
/// application's palette each time it is painted: quiet when idle, accent when checked, so a change of theme
/// needs no new icons.
QIcon icon(const QString& name);

/// The same as a pixmap in a colour of its own, `size` device-independent pixels square; cached.
QPixmap iconPixmap(const QString& name, int size, const QColor& color, qreal devicePixelRatio = 1.0);

/// Links the icons and translations into the program (a static library would drop them). Called by Theme.
void initializeResources();

} // namespace earmark::ui
