#pragma once

#include "core/audio/decode_job.h"
#include "ui/player/waveform_view.h"

#include <QRect>
#include <QSize>

#include <memory>

namespace earmark::ui {

/// Where the parts of a waveform lie in its widget and where a moment of the call lies in them: an overview
/// of the whole call on top, the lanes with what the view shows of it below, times under the lanes, the names
/// of the sides left of them. Rectangles and x in the widget's pixels, times in milliseconds.
class WaveformGeometry {
public:
    static constexpr int kOverviewHeight = 36;
    static constexpr int kRulerHeight = 18;
    static constexpr int kGap = 4;

    /// Shows the whole of a call; null shows none.
    void setCall(std::shared_ptr<const audio::DecodedCall> call);
    /// After the widget changed, or the call grew. `gutter`: room for the names.
    void fit(QSize size, double pixelRatio, int gutter);
    /// The call has grown, or was found to be cut off, since the last fit().
    bool isOutgrown() const { return shownFrames() != m_overviewView.callFrames(); }

    const audio::DecodedCall* call() const { return m_call.get(); }
    qint64 durationMs() const;
    /// The recording stops before it should: known once it is decoded to its end.
    bool isCutOff() const;

    const WaveformView& view() const { return m_view; }
    WaveformView& view() { return m_view; }
    const WaveformView& overviewView() const { return m_overviewView; } ///< always the whole call
    double pixelRatio() const { return m_pixelRatio; }

    int gutter() const { return m_gutter; }
    QRect overview() const;
    QRect lanes() const;
    QRect ruler() const;
    QRect names() const { return {0, 0, m_gutter, m_size.height()}; }
    /// Of the pictures of the lanes and of the overview, in physical pixels: a column for each of the view's.
    QSize lanesPixels() const;
    QSize overviewPixels() const;

    /// 0 without a call.
    double frameOf(qint64 ms) const;
    double laneX(qint64 ms) const;
    double overviewX(qint64 ms) const;
    /// Within the call.
    qint64 msAtLane(double x) const;
    qint64 msAtOverview(double x) const;

private:
    qint64 shownFrames() const;
    qint64 msOf(double frame) const;

    std::shared_ptr<const audio::DecodedCall> m_call;
    WaveformView m_view;
    WaveformView m_overviewView;
    QSize m_size;
    double m_pixelRatio = 1;
    int m_gutter = 0;
};

} // namespace earmark::ui
