#pragma once

#include "ui/player/waveform_painter.h"
#include "ui/player/waveform_view.h"

#include <QPixmap>
#include <QString>
#include <QWidget>

#include <memory>
#include <optional>
#include <vector>

namespace earmark::ui {

/// A span of the call that bears on a criterion, or a spot that was marked.
struct WaveMoment {
    qint64 startMs = 0;
    qint64 endMs = 0;
    QString label; ///< short: the criterion's number
    bool current = false;

    bool operator==(const WaveMoment&) const = default;
};
struct WaveMarker {
    qint64 atMs = 0;
    QString comment;

    bool operator==(const WaveMarker&) const = default;
};

/// The sound of a call to look at: an overview of the whole above, the agent's lane over the customer's
/// below. Knows nothing of playing; it shows a position and says what the person wants. Times in
/// milliseconds.
///
/// Keys while it has the focus: + − zoom, 0 the whole call, E the selection. Ctrl+wheel zooms at the pointer,
/// the wheel and the middle button pan, a click seeks, a drag selects.
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
    qint64 durationMs() const;
    /// The recording stops before it should: known once it is decoded to its end.
    bool isCutOff() const;
    /// Turn the page with the playhead.
    void setFollowing(bool following) { m_following = following; }

    void setHeard(const std::vector<audio::FrameSpan>& heard);
    void setMoments(std::vector<WaveMoment> moments);
    void setMarkers(std::vector<WaveMarker> markers);
    void setBands(std::vector<WaveBand> bands);
    /// Shows a span without selecting it: what a criterion's moment jumps to.
    void showSpan(qint64 startMs, qint64 endMs);

    std::optional<std::pair<qint64, qint64>> selectionMs() const;
    void clearSelection();

    /// For tests and benchmarks: what the lanes show.
    const WaveformView& view() const { return m_view; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

public slots:
    void zoomIn();
    void zoomOut();
    void zoomFit();
    void zoomSelection();

signals:
    void seekRequested(qint64 ms);
    /// A drag ended: a moment could be made of it.
    void spanSelected(qint64 startMs, qint64 endMs);
    void momentActivated(int index);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool event(QEvent* event) override;

private:
    enum class Drag { None, Overview, Pressed, Selecting, Panning };

    QRect overviewRect() const;
    QRect lanesRect() const;
    QRect rulerRect() const;
    int gutter() const;

    double frameOf(qint64 ms) const;
    qint64 msOf(double frame) const;
    double laneX(qint64 ms) const;
    double overviewX(qint64 ms) const;
    qint64 msAtLane(double x) const;
    qint64 msAtOverview(double x) const;

    qint64 shownFrames() const;
    void layOut();
    void viewMoved();
    void invalidateAll();
    void renewPixmaps();
    void updateCursor(qint64 ms);
    void paintOverlays(QPainter& painter, const QRect& exposed);
    void paintMoments(QPainter& painter);
    void paintMarkers(QPainter& painter);
    void paintSelection(QPainter& painter);
    void paintWindowInOverview(QPainter& painter);
    void paintRuler(QPainter& painter);
    void paintGutter(QPainter& painter);
    void paintCut(QPainter& painter);
    void paintCursor(QPainter& painter);
    int momentAt(const QPointF& at) const;

    std::shared_ptr<const audio::DecodedCall> m_call;
    WaveformPainter m_painter;
    WaveformView m_view;     ///< of the lanes
    WaveformView m_overview; ///< always the whole call
    QPixmap m_lanesPixmap;
    QPixmap m_overviewPixmap;
    bool m_lanesStale = true;
    bool m_overviewStale = true;
    qint64 m_paintedFrames = 0; ///< ready frames that the pixmaps show

    qint64 m_positionMs = 0;
    bool m_following = true;
    std::vector<audio::FrameSpan> m_heard;
    std::vector<WaveMoment> m_moments;
    std::vector<WaveMarker> m_markers;
    std::vector<WaveBand> m_bands;
    std::optional<std::pair<qint64, qint64>> m_selection; ///< as dragged, the anchor first

    Drag m_drag = Drag::None;
    QPointF m_pressedAt;
};

} // namespace earmark::ui
