#pragma once

#include "core/audio/decode_job.h"
#include "ui/common/colors.h"
#include "ui/player/waveform_bars.h"
#include "ui/player/waveform_view.h"

#include <QImage>

#include <array>
#include <memory>
#include <vector>

namespace earmark::ui {

/// Draws sound into pictures of Format_RGB32, from the peaks of a call. No widget, no events; works in
/// physical pixels. What a column shows depends on the zoom and on where in the call it lies, not on which
/// columns lie beside it: pieces that were drawn at different times fit together.
class WaveformPainter {
public:
    using Gains = std::array<double, audio::kMaxSides>;

    void setColors(const Colors& colors) { m_colors = colors; }
    const Colors& colors() const { return m_colors; }
    void setCall(std::shared_ptr<const audio::DecodedCall> call) { m_call = std::move(call); }
    const audio::DecodedCall* call() const { return m_call.get(); }

    /// How much each side is enlarged to be read. Grows no more once the call is decoded; what was drawn with
    /// others does not fit.
    Gains gains() const;

    /// Two lanes, agent above customer, or one; over what is there in columns [from, to).
    void paintLanes(QImage& target, const WaveformView& view, const Gains& gains, int from, int to) const;
    /// The whole call in one strip, agent upwards and customer downwards; heard columns are solid, the others
    /// an outline.
    void paintOverview(QImage& target, const WaveformView& view, const Gains& gains,
                       const std::vector<audio::FrameSpan>& heard, int from, int to) const;

    /// Where each lane lies in a picture of this size.
    int laneCount() const;
    QRect lane(int side, QSize size) const;

private:
    QColor sideColor(int side) const;
    void takeColumns(const WaveformView& view, int side, int from, int to) const;
    void drawLane(QImage& target, const WaveformView& view, int side, double gain, int from, int to) const;
    void drawOverviewSide(QImage& target, const WaveformView& view, int side, bool upwards, double gain,
                          const std::vector<audio::FrameSpan>& heard, int from, int to) const;

    std::shared_ptr<const audio::DecodedCall> m_call;
    Colors m_colors;
    mutable std::vector<audio::PeakColumn> m_columns; ///< reused from one painting to the next
    mutable std::vector<WaveBar> m_bars;              ///< likewise
};

} // namespace earmark::ui
