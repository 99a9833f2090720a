#pragma once

#include <QRectF>

class QPainter;

namespace earmark::ui {

struct Colors;

/// A band behind the sound: what was found or set there, told apart by where it lies in the lane and by
/// pattern, not by colour alone. Times in milliseconds.
struct WaveBand {
    enum class Kind { DeadAir, TalkOver, Hold, Event, Skipped, Loop };
    Kind kind = Kind::DeadAir;
    qint64 startMs = 0;
    qint64 endMs = 0;

    bool operator==(const WaveBand&) const = default;
};

/// Fills `area`, the whole height of the lanes over the width of the band.
void paintBand(QPainter& painter, WaveBand::Kind kind, const QRectF& area, const Colors& colors);

} // namespace earmark::ui
