#pragma once

#include "ui/player/waveform_bands.h"
#include "ui/player/waveform_geometry.h"
#include "ui/player/waveform_painter.h"

#include <QImage>
#include <QRegion>

#include <functional>
#include <memory>
#include <vector>

namespace earmark::ui {

/// All that lies fast to the sound, drawn once and kept: the lanes with their bands, the overview with what
/// was heard, the torn edge of a recording that was cut off. When the call is panned what is still in sight
/// is moved and only what comes in is drawn, to the same pixels as if all were drawn anew.
class WaveformPicture {
public:
    void setCall(std::shared_ptr<const audio::DecodedCall> call);
    void setColors(const Colors& colors);
    void setHeard(std::vector<audio::FrameSpan> heard);
    void setBands(std::vector<WaveBand> bands);
    /// Another size, another length: nothing is right any more.
    void discard();

    /// Where in the widget something was decoded that is not drawn yet.
    QRegion missing(const WaveformGeometry& geometry) const;
    /// Draws what is missing of what the geometry shows.
    void bringUpToDate(const WaveformGeometry& geometry);
    /// Opaque; leaves the names and the ruler alone.
    void paint(QPainter& painter, const WaveformGeometry& geometry) const;
    /// What paint() surely covers, in the widget's pixels.
    QRegion covered(const WaveformGeometry& geometry) const;

    const std::vector<audio::FrameSpan>& heard() const { return m_heard; }
    const std::vector<WaveBand>& bands() const { return m_bands; }

private:
    /// What a picture shows.
    struct Drawn {
        QImage image;
        double framesPerColumn = 0; ///< 0: nothing
        qint64 firstColumn = 0;

        void forget() { framesPerColumn = 0; }
    };

    using DrawColumns = std::function<void(int from, int to)>;
    void renew(Drawn& drawn, const WaveformView& view, QSize size, bool grown, const DrawColumns& draw) const;
    void drawLanes(const WaveformGeometry& geometry, int from, int to);
    void drawOverview(const WaveformGeometry& geometry, int from, int to);
    void drawCut(QImage& image, const QRect& part, const WaveformGeometry& geometry,
                 const WaveformView& view) const;

    WaveformPainter m_painter;
    std::vector<audio::FrameSpan> m_heard;
    std::vector<WaveBand> m_bands;
    Drawn m_lanes;
    Drawn m_overview;
    WaveformPainter::Gains m_gains{};
    qint64 m_drawnFrames = 0; ///< ready frames that the pictures show
};

} // namespace earmark::ui
