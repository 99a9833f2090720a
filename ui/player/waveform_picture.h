#pragma once

#include "ui/player/waveform_geometry.h"
#include "ui/player/waveform_painter.h"

#include <QPixmap>
#include <QRegion>

#include <memory>
#include <vector>

namespace earmark::ui {

/// The sound of a call with its bands, and its overview with what was heard: drawn once and kept, until the
/// view, the call or the colours change.
class WaveformPicture {
public:
    void setCall(std::shared_ptr<const audio::DecodedCall> call);
    void setColors(const Colors& colors);
    void setHeard(std::vector<audio::FrameSpan> heard);
    void setBands(std::vector<WaveBand> bands);
    /// The lanes show another part of the call.
    void viewMoved() { m_lanesStale = true; }
    /// Another size, another call: nothing is right any more.
    void discard();

    /// Draws what was decoded since into what is still right; where that is in the widget.
    QRegion addDecoded(const WaveformGeometry& geometry);
    /// Opaque; leaves the gutter and the ruler alone.
    void paint(QPainter& painter, const WaveformGeometry& geometry);

    const std::vector<audio::FrameSpan>& heard() const { return m_heard; }
    const std::vector<WaveBand>& bands() const { return m_bands; }

private:
    void renew(const WaveformGeometry& geometry);

    std::shared_ptr<const audio::DecodedCall> m_call;
    WaveformPainter m_painter;
    std::vector<audio::FrameSpan> m_heard;
    std::vector<WaveBand> m_bands;
    QPixmap m_lanes;
    QPixmap m_overview;
    bool m_lanesStale = true;
    bool m_overviewStale = true;
    qint64 m_paintedFrames = 0; ///< ready frames that the pictures show
};

} // namespace earmark::ui
