#pragma once

#include "core/audio/decode_job.h"
#include "ui/common/colors.h"
#include "ui/player/waveform_bands.h"
#include "ui/player/waveform_view.h"

#include <QPixmap>
#include <QSize>

#include <memory>
#include <vector>

class QPainter;

namespace earmark::ui {

/// Draws sound into pixmaps, from the peaks of a call. No widget, no events; works in physical pixels.
class WaveformPainter {
public:
    void setColors(const Colors& colors) { m_colors = colors; }
    const Colors& colors() const { return m_colors; }
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
    Colors m_colors;
    mutable std::vector<audio::PeakColumn> m_columns; ///< reused from one painting to the next
};

} // namespace earmark::ui
