#pragma once

#include <QtGlobal>

#include <vector>

class QImage;
class QRect;

namespace earmark::ui {

class WaveformGeometry;
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

/// Paints into a picture of the lanes what lies in `part` of it. Patterns lie fast to the sound, so that what
/// was painted of a band fits what is painted of it later.
void paintBands(QImage& picture, const QRect& part, const WaveformGeometry& geometry,
                const std::vector<WaveBand>& bands, const Colors& colors);

} // namespace earmark::ui
