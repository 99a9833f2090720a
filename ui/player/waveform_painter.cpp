#include "ui/player/waveform_painter.h"

#include <algorithm>
#include <cmath>
#include <span>

namespace earmark::ui {

namespace {

constexpr double kFullScale = 32768;
/// A quiet call is enlarged to be read, but not so much that its noise looks like speech.
constexpr double kMostGain = 8;
constexpr double kLaneFill = 0.94;

/// How far column ends may be moved to lie between bins of the peaks. An eighth of a column is not seen, and
/// what lies beside coarse bins need not be looked at.
std::int64_t roundingOf(double framesPerColumn) {
    if (framesPerColumn < 4.0 * audio::PeakPyramid::kBaseFrames) return 1;
    std::int64_t bin = audio::PeakPyramid::kBaseFrames;
    while (framesPerColumn >= 16.0 * static_cast<double>(bin))
        bin *= 4;
    return bin;
}

/// Where columns begin, counted from the beginning of the call.
class ColumnEnds {
public:
    explicit ColumnEnds(double framesPerColumn)
        : m_framesPerColumn(framesPerColumn)
        , m_rounding(roundingOf(framesPerColumn)) {}

    std::int64_t firstFrame(qint64 column) const {
        const double frame = static_cast<double>(column) * m_framesPerColumn;
        if (m_rounding == 1) return static_cast<std::int64_t>(std::floor(frame));
        return std::int64_t{qRound64(frame / static_cast<double>(m_rounding))} * m_rounding;
    }

private:
    double m_framesPerColumn;
    std::int64_t m_rounding;
};

double loudest(const audio::PeakColumn& column) {
    return std::max(std::abs(double{1} * column.min), std::abs(double{1} * column.max));
}

bool isHeard(const std::vector<audio::FrameSpan>& heard, double from, double to) {
    const auto at = std::lower_bound(heard.begin(), heard.end(), from, [](const auto& span, double frame) {
        return static_cast<double>(span.end) <= frame;
    });
    return at != heard.end() && static_cast<double>(at->start) < to;
}

/// Rows of a lane for what a column holds.
class LaneScale {
public:
    LaneScale(const QRect& area, double gain)
        : m_middle(area.y() + area.height() / 2.0)
        , m_scale(gain * kLaneFill * area.height() / 2.0 / kFullScale) {}

    WaveBar bar(const audio::PeakColumn& column) const {
        const int body = qRound(m_scale * static_cast<double>(column.rms));
        const int middle = static_cast<int>(m_middle);
        const int top = row(column.max);
        return {top, std::max(top + 1, row(column.min)), middle - body, middle + body};
    }
    /// Single frames, in full colour from one to the next.
    WaveBar joined(const audio::PeakColumn& column, const audio::PeakColumn& before) const {
        const int top = std::min(row(column.max), row(before.min));
        return {top, top, top, std::max({top + 1, row(column.min), row(before.max)})};
    }

private:
    int row(int sample) const { return qRound(m_middle - m_scale * sample); }

    double m_middle;
    double m_scale;
};

/// Sound is decoded meanwhile and may be louder than what the gain was taken from.
WaveBar within(const QRect& area, WaveBar bar) {
    for (int* end : {&bar.top, &bar.bottom, &bar.bodyTop, &bar.bodyBottom})
        *end = std::clamp(*end, area.top(), area.bottom() + 1);
    return bar;
}

} // namespace

int WaveformPainter::laneCount() const {
    return m_call ? m_call->pcm.sides() : 1;
}

QRect WaveformPainter::lane(int side, QSize size) const {
    const int height = size.height() / laneCount();
    return {0, side * height, size.width(), height};
}

QColor WaveformPainter::sideColor(int side) const {
    if (laneCount() == 1) return m_colors.text; // nobody knows who speaks
    return side == 0 ? m_colors.agent : m_colors.customer;
}

/// By steps, so that a call that is still being decoded does not breathe.
WaveformPainter::Gains WaveformPainter::gains() const {
    Gains gains;
    gains.fill(1);
    if (!m_call) return gains;
    for (int side = 0; side < laneCount(); ++side) {
        const double peak = loudest(m_call->peaks.range(side, 0, m_call->pcm.readyFrames()));
        if (peak > 0)
            gains[static_cast<std::size_t>(side)] =
                std::clamp(std::exp2(std::floor(2 * std::log2(kFullScale / peak)) / 2), 1.0, kMostGain);
    }
    return gains;
}

void WaveformPainter::takeColumns(const WaveformView& view, int side, int from, int to) const {
    const ColumnEnds ends(view.framesPerPixel());
    m_columns.resize(static_cast<std::size_t>(to - from));
    std::int64_t begin = ends.firstFrame(view.firstColumn() + from);
    for (qint64 column = view.firstColumn() + from; audio::PeakColumn & taken : m_columns) {
        const std::int64_t end = ends.firstFrame(++column);
        // Zoomed in below one frame a column, several show the same one.
        taken = m_call->peaks.range(side, begin, std::max(end, begin + 1));
        begin = end;
    }
}

void WaveformPainter::drawLane(QImage& target, const WaveformView& view, int side, double gain, int from,
                               int to) const {
    const QRect area = lane(side, target.size());
    const LaneScale scale(area, gain);
    const bool singleFrames = view.framesPerPixel() < 1;
    takeColumns(view, side, from - 1, to); // single frames are joined to the column before
    m_bars.clear();
    for (std::size_t i = 1; i < m_columns.size(); ++i) {
        const audio::PeakColumn& column = m_columns[i];
        const audio::PeakColumn& before = m_columns[i - 1];
        WaveBar bar;
        if (column.ready)
            bar = singleFrames ? scale.joined(column, before.ready ? before : column) : scale.bar(column);
        m_bars.push_back(within(area, bar));
    }
    drawBars(target, from, m_bars, sideColor(side));
}

void WaveformPainter::paintLanes(QImage& target, const WaveformView& view, const Gains& gains, int from,
                                 int to) const {
    for (int side = 0; side < laneCount(); ++side)
        drawLane(target, view, side, gains[static_cast<std::size_t>(side)], from, to);
}

void WaveformPainter::drawOverviewSide(QImage& target, const WaveformView& view, int side, bool upwards,
                                       double gain, const std::vector<audio::FrameSpan>& heard, int from,
                                       int to) const {
    const int middle = target.height() / 2;
    const double scale = gain * kLaneFill * middle / kFullScale;
    takeColumns(view, side, from - 1, to); // the outline is joined to the column before
    m_bars.clear();
    int last = 0;
    for (int x = from - 1; const audio::PeakColumn& column : m_columns) {
        const int height = column.ready ? std::max(1, qRound(scale * loudest(column))) : 0;
        const bool solid = isHeard(heard, view.frameAt(x), view.frameAt(x + 1));
        const int low = solid ? 0 : std::clamp(last, 0, std::max(0, height - 1));
        const int high = low == 0 ? height : std::max(height, last);
        const int top = upwards ? middle - high : middle + low;
        const WaveBar bar{top, top, top, top + high - low};
        if (x++ >= from) m_bars.push_back(column.ready ? within(target.rect(), bar) : WaveBar());
        last = height;
    }
    drawBars(target, from, m_bars, sideColor(side));
}

void WaveformPainter::paintOverview(QImage& target, const WaveformView& view, const Gains& gains,
                                    const std::vector<audio::FrameSpan>& heard, int from, int to) const {
    const int customer = laneCount() - 1; // nobody knows who speaks in a mono call: one side both ways
    drawOverviewSide(target, view, 0, true, gains[0], heard, from, to);
    drawOverviewSide(target, view, customer, false, gains[static_cast<std::size_t>(customer)], heard, from,
                     to);
}

} // namespace earmark::ui
