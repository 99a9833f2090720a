#pragma once

#include <QObject>
#include <QPointF>

class QHelpEvent;
class QKeyEvent;
class QMouseEvent;
class QWheelEvent;

namespace earmark::ui {

class WaveformGeometry;
class WaveformWidget;
struct WaveformMarks;

/// What mouse, wheel and keys do with a waveform; told to it as wishes.
///
/// Keys: + − zoom, 0 the whole call, E the selection. Ctrl+wheel zooms at the pointer, the wheel and the
/// middle button pan, a click seeks, a drag selects. Resting says the time, and what a marker says.
class WaveformInput final : public QObject {
public:
    /// Sees the events of `waveform`, whose parts are passed along; lives as long as it.
    WaveformInput(WaveformWidget& waveform, const WaveformGeometry& geometry, const WaveformMarks& marks);

    bool isDragging() const { return m_drag != Drag::None; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    enum class Drag { None, Overview, Pressed, Selecting, Panning };

    void press(const QMouseEvent& event);
    void move(const QMouseEvent& event);
    void release(const QMouseEvent& event);
    void clicked(const QPointF& at);
    void turn(const QWheelEvent& event);
    bool strike(const QKeyEvent& event);
    void showTip(const QHelpEvent& event);
    void selectTo(double x);

    WaveformWidget& m_waveform;
    const WaveformGeometry& m_geometry;
    const WaveformMarks& m_marks;
    Drag m_drag = Drag::None;
    QPointF m_pressedAt;
};

} // namespace earmark::ui
