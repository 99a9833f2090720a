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
    double startFrame() const { return m_start; }
    double framesPerPixel() const { return m_framesPerPixel; }
    double endFrame() const { return m_start + m_framesPerPixel * m_width; }
    bool showsAll() const { return m_framesPerPixel >= widest(); }

    double frameAt(double x) const { return m_start + x * m_framesPerPixel; }
    double xOf(double frame) const { return (frame - m_start) / m_framesPerPixel; }

    /// Below 1 zooms in; the frame under `x` stays there.
    void zoomAround(double x, double factor);
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
    double m_start = 0;
    double m_framesPerPixel = 1;
    bool m_all = true; ///< a growing or resized call stays in full view until someone zooms
};

} // namespace earmark::ui
