#pragma once

#include "core/audio/decode_job.h"
#include "ui/player/waveform_view.h"

#include <QColor>
#include <QPixmap>
#include <QSize>

#include <memory>
#include <vector>

class QPainter;

namespace earmark::ui {

/// A band behind the sound: what was found or set there, told apart by where it lies in the lane and by
/// pattern, not by colour alone.
struct WaveBand {
    enum class Kind { DeadAir, TalkOver, Hold, Event, Skipped, Loop };
    Kind kind = Kind::DeadAir;
    qint64 startMs = 0;
    qint64 endMs = 0;

    bool operator==(const WaveBand&) const = default;
};

/// Colours of a waveform; taken from the program's own by default.
struct WaveColors {
    QColor ground;
    QColor text;
    QColor line;
    QColor agent;
    QColor customer;
    QColor accent;
    QColor deadAir;
    QColor talkOver;
};

/// Draws sound into pixmaps, from the peaks of a call. No widget, no events; works in physical pixels.
class WaveformPainter {
public:
    void setColors(const WaveColors& colors) { m_colors = colors; }
    const WaveColors& colors() const { return m_colors; }
    void setCall(std::shared_ptr<const audio::DecodedCall> call);

    /// Two lanes, agent above customer, or one; columns [from, to) of `target` anew, the others untouched.
    void paintLanes(QPixmap& target, const WaveformView& view, const std::vector<WaveBand>& bands, int from,
                    int to) const;
    /// The whole call in one strip, agent upwards and customer downwards; heard columns are solid, the others
    /// an outline.
    void paintOverview(QPixmap& target, const WaveformView& view, const std::vector<audio::FrameSpan>& heard,
                       int from, int to) const;

    /// Where each lane lies in a pixmap of this height.
    int laneCount() const;
    QRect lane(int side, QSize size) const;

private:
    double gain(int side) const;
    QColor sideColor(int side) const;
    void paintBands(QPainter& painter, const WaveformView& view, const std::vector<WaveBand>& bands,
                    QSize size) const;
    void paintLane(QPainter& painter, const WaveformView& view, int side, const QRect& lane, int from,
                   int to) const;

    std::shared_ptr<const audio::DecodedCall> m_call;
    WaveColors m_colors;
    mutable std::vector<audio::PeakColumn> m_columns; ///< reused from one painting to the next
};

} // namespace earmark::ui
