#pragma once

#include "ui/player/waveform_geometry.h"

#include <QString>

#include <optional>
#include <utility>
#include <vector>

class QPainter;
class QPointF;
class QRegion;

namespace earmark::ui {

struct Colors;

/// A span of the call that bears on a criterion. Times in milliseconds.
struct WaveMoment {
    qint64 startMs = 0;
    qint64 endMs = 0;
    QString label; ///< short: the criterion's number
    bool current = false;

    bool operator==(const WaveMoment&) const = default;
};

/// A spot that was marked.
struct WaveMarker {
    qint64 atMs = 0;
    QString comment;

    bool operator==(const WaveMarker&) const = default;
};

/// What people put on the sound: moments, markers and the span that is selected. Painted over it.
struct WaveformMarks {
    std::vector<WaveMoment> moments;
    std::vector<WaveMarker> markers;
    std::optional<std::pair<qint64, qint64>> selection; ///< as dragged, the anchor first

    std::optional<std::pair<qint64, qint64>> orderedSelection() const;
    /// The topmost moment whose tab lies at a point of the widget, or -1.
    int momentAt(const WaveformGeometry& geometry, const QPointF& at) const;
    /// The last marker with a comment at an x of the lanes, or null.
    const WaveMarker* commentedMarkerAt(const WaveformGeometry& geometry, double x) const;

    /// Only what `exposed` needs, in the widget's pixels.
    void paint(QPainter& painter, const WaveformGeometry& geometry, const Colors& colors,
               const QRegion& exposed) const;

private:
    void paintSelection(QPainter& painter, const WaveformGeometry& geometry, const Colors& colors) const;
    void paintMoments(QPainter& painter, const WaveformGeometry& geometry, const Colors& colors,
                      const QRegion& exposed) const;
    void paintMarkers(QPainter& painter, const WaveformGeometry& geometry, const Colors& colors,
                      const QRegion& exposed) const;
};

} // namespace earmark::ui
