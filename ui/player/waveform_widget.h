#pragma once

#include "ui/player/waveform_geometry.h"
#include "ui/player/waveform_marks.h"
#include "ui/player/waveform_picture.h"

#include <QWidget>

#include <memory>
#include <optional>
#include <vector>

namespace earmark::ui {

class WaveformInput;

/// The sound of a call to look at: an overview of the whole above, the agent's lane over the customer's
/// below. Knows nothing of playing; it shows a position and says what the person wants. Times in
/// milliseconds. What is painted lies in layers, each in a file of its own: see paintEvent().
class WaveformWidget final : public QWidget {
    Q_OBJECT

public:
    explicit WaveformWidget(QWidget* parent = nullptr);
    ~WaveformWidget() override;

    void setCall(std::shared_ptr<const audio::DecodedCall> call);
    /// Draws what was decoded since; cheap, call it as often as decodedChanged() comes.
    void refreshDecoded();
    void setPositionMs(qint64 ms);
    qint64 positionMs() const { return m_positionMs; }
    qint64 durationMs() const { return m_geometry.durationMs(); }
    /// The recording stops before it should: known once it is decoded to its end.
    bool isCutOff() const { return m_geometry.isCutOff(); }
    /// Turn the page with the playhead.
    void setFollowing(bool following) { m_following = following; }

    void setHeard(const std::vector<audio::FrameSpan>& heard);
    void setMoments(std::vector<WaveMoment> moments);
    void setMarkers(std::vector<WaveMarker> markers);
    void setBands(std::vector<WaveBand> bands);
    /// Shows a span without selecting it: what a criterion's moment jumps to.
    void showSpan(qint64 startMs, qint64 endMs);
    /// Moves what the lanes show as little as possible to show a spot.
    void reveal(qint64 ms);

    std::optional<std::pair<qint64, qint64>> selectionMs() const { return m_marks.orderedSelection(); }
    /// From where a drag began to where it is, in either order.
    void select(qint64 anchorMs, qint64 ms);
    void clearSelection();

    /// For tests and benchmarks: what the lanes show.
    const WaveformView& view() const { return m_geometry.view(); }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

public slots:
    void zoomIn();
    void zoomOut();
    void zoomFit();
    void zoomSelection();
    /// What lies at an x of the widget stays there; `steps` above 0 zoom in.
    void zoomAt(double x, double steps);
    /// To the right by so many of the widget's pixels.
    void panBy(double pixels);

signals:
    void seekRequested(qint64 ms);
    /// A drag ended: a moment could be made of it.
    void spanSelected(qint64 startMs, qint64 endMs);
    void momentActivated(int index);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void layOut();
    void zoomAtCursor(double steps);
    void paintLayers(QPainter& painter, const QRegion& exposed);

    WaveformGeometry m_geometry;
    WaveformPicture m_picture;
    WaveformMarks m_marks;
    WaveformInput* m_input;
    qint64 m_positionMs = 0;
    bool m_following = true;
};

} // namespace earmark::ui
