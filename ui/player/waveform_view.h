#pragma once

#include <QtGlobal>

namespace earmark::ui {

/// Which part of a call a waveform shows, and where on the screen a moment lies: pure arithmetic of one axis.
/// Pixels are physical ones, times are frames of the call.
class WaveformView {
public:
    /// At full zoom one frame is this wide.
    static constexpr double kWidestFrame = 8.0;

    void setCallFrames(qint64 frames);
    void setWidth(int pixels);

    qint64 callFrames() const { return m_callFrames; }
    int width() const { return m_width; }
    double framesPerPixel() const { return m_framesPerPixel; }
    /// The column that is shown first, counted from the beginning of the call at this zoom. What is shown
    /// begins with a whole column: one that was drawn stays right wherever the call is panned to.
    qint64 firstColumn() const { return m_firstColumn; }
    double startFrame() const { return frameAt(0); }
    double endFrame() const { return frameAt(m_width); }
    bool showsAll() const { return m_framesPerPixel >= widest(); }

    double frameAt(double x) const { return (static_cast<double>(m_firstColumn) + x) * m_framesPerPixel; }
    double xOf(double frame) const { return frame / m_framesPerPixel - static_cast<double>(m_firstColumn); }
    /// The column nearest to a frame, which may be out of sight.
    qint64 columnOf(double frame) const;

    /// Below 1 zooms in; the frame under `x` stays there.
    void zoomAround(double x, double factor);
    /// A frame stays where it is, as far as it is in sight.
    void zoomAroundFrame(double frame, double factor);
    void panByPixels(double pixels);
    void fitAll();
    /// A span with a tenth of its length to spare on either side.
    void fitSpan(double start, double end);
    /// Turns the page when a frame is out of sight or nearly so; true when it did.
    bool follow(double frame);
    /// Moves as little as possible to show a frame.
    void reveal(double frame);

private:
    double widest() const;
    void keepInside();

    qint64 m_callFrames = 0;
    int m_width = 1;
    double m_start = 0; ///< as asked for, so that zooming often and panning by parts of a pixel do not drift
    double m_framesPerPixel = 1;
    qint64 m_firstColumn = 0; ///< nearest to m_start
    bool m_all = true;        ///< a growing or resized call stays in full view until someone zooms
};

} // namespace earmark::ui
