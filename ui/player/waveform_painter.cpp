#include "ui/player/waveform_painter.h"

#include <QPainter>
#include <QVarLengthArray>

#include <algorithm>
#include <cmath>

namespace earmark::ui {

namespace {

constexpr double kFullScale = 32768;
/// A quiet call is enlarged to be read, but not so much that its noise looks like speech.
constexpr double kMostGain = 8;
constexpr double kLaneFill = 0.94;

using Rects = QVarLengthArray<QRect, 4096>;

/// Columns for the eye. Where a column holds several bins its ends are moved to the nearest bin, by an eighth
/// of a pixel at most: the samples beside them need not be read.
void takeColumns(const audio::PeakPyramid& peaks, int side, double start, double step,
                 std::vector<audio::PeakColumn>& columns) {
    constexpr std::int64_t kBin = audio::PeakPyramid::kBaseFrames;
    if (step < 4.0 * kBin) return peaks.query(side, start, step, columns);
    const auto binAt = [&](std::size_t column) {
        return std::llround((start + static_cast<double>(column) * step) / kBin) * kBin;
    };
    for (std::size_t i = 0; i < columns.size(); ++i)
        columns[i] = peaks.range(side, binAt(i), binAt(i + 1));
}

bool isHeard(const std::vector<audio::FrameSpan>& heard, double from, double to) {
    const auto at = std::lower_bound(heard.begin(), heard.end(), from, [](const auto& span, double frame) {
        return static_cast<double>(span.end) <= frame;
    });
    return at != heard.end() && static_cast<double>(at->start) < to;
}

} // namespace

void WaveformPainter::setCall(std::shared_ptr<const audio::DecodedCall> call) {
    m_call = std::move(call);
}

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

/// Enlarges by steps, so that a call that is still being decoded does not breathe.
double WaveformPainter::gain(int side) const {
    const audio::PeakColumn whole = m_call->peaks.range(side, 0, m_call->pcm.readyFrames());
    const double peak = std::max(std::abs(double{1} * whole.min), std::abs(double{1} * whole.max));
    if (peak <= 0) return 1;
    return std::clamp(std::exp2(std::floor(2 * std::log2(kFullScale / peak)) / 2), 1.0, kMostGain);
}

void WaveformPainter::paintBands(QPainter& painter, const WaveformView& view,
                                 const std::vector<WaveBand>& bands, QSize size) const {
    for (const WaveBand& band : bands) {
        const double left = view.xOf(static_cast<double>(m_call->toFrames(band.startMs)));
        const double right = view.xOf(static_cast<double>(m_call->toFrames(band.endMs)));
        if (right < 0 || left > size.width()) continue;
        const QRectF area(left, 0, std::max(1.0, right - left), size.height());
        paintBand(painter, band.kind, area, m_colors);
    }
}

void WaveformPainter::paintLane(QPainter& painter, const WaveformView& view, int side, const QRect& lane,
                                int from, int to) const {
    m_columns.resize(static_cast<std::size_t>(to - from));
    // Zoomed in below one frame a column, each column also takes the next frame: the line stays joined.
    const double step = view.framesPerPixel();
    takeColumns(m_call->peaks, side, view.frameAt(from), step, m_columns);
    const double middle = lane.y() + lane.height() / 2.0;
    const double scale = gain(side) * kLaneFill * lane.height() / 2.0 / kFullScale;
    Rects peaks;
    Rects bodies;
    int lastTop = 0;
    int lastBottom = 0;
    for (int x = from; x < to; ++x) {
        const audio::PeakColumn& column = m_columns[static_cast<std::size_t>(x - from)];
        if (!column.ready) break;
        int top = static_cast<int>(std::lround(middle - scale * column.max));
        int bottom = static_cast<int>(std::lround(middle - scale * column.min));
        if (step < 1 && x > from) { // join to the sample before
            const int joinTop = std::min(top, lastBottom);
            const int joinBottom = std::max(bottom, lastTop);
            lastTop = top;
            lastBottom = bottom;
            top = joinTop;
            bottom = joinBottom;
        } else {
            lastTop = top;
            lastBottom = bottom;
        }
        peaks.append(QRect(x, top, 1, std::max(1, bottom - top)));
        const int body = static_cast<int>(std::lround(scale * static_cast<double>(column.rms)));
        if (body > 0 && step >= 1) bodies.append(QRect(x, static_cast<int>(middle) - body, 1, 2 * body));
    }
    QColor pale = sideColor(side);
    pale.setAlphaF(0.55f);
    painter.setPen(Qt::NoPen);
    painter.setBrush(step < 1 ? sideColor(side) : pale);
    painter.drawRects(peaks.constData(), static_cast<int>(peaks.size()));
    painter.setBrush(sideColor(side));
    painter.drawRects(bodies.constData(), static_cast<int>(bodies.size()));
}

void WaveformPainter::paintLanes(QPixmap& target, const WaveformView& view,
                                 const std::vector<WaveBand>& bands, int from, int to) const {
    const QSize size = target.size();
    from = std::clamp(from, 0, size.width());
    to = std::clamp(to, from, size.width());
    QPainter painter(&target);
    painter.setClipRect(from, 0, to - from, size.height());
    painter.fillRect(QRect(from, 0, to - from, size.height()), m_colors.surface);
    if (!m_call) return;
    paintBands(painter, view, bands, size);
    for (int side = 0; side < laneCount(); ++side) {
        const QRect area = lane(side, size);
        painter.fillRect(QRect(from, area.center().y(), to - from, 1), m_colors.line);
        if (side > 0) painter.fillRect(QRect(from, area.y(), to - from, 1), m_colors.line);
        if (to > from) paintLane(painter, view, side, area, from, to);
    }
}

void WaveformPainter::paintOverview(QPixmap& target, const WaveformView& view,
                                    const std::vector<audio::FrameSpan>& heard, int from, int to) const {
    const QSize size = target.size();
    from = std::clamp(from, 0, size.width());
    to = std::clamp(to, from, size.width());
    QPainter painter(&target);
    painter.fillRect(QRect(from, 0, to - from, size.height()), m_colors.surface);
    if (!m_call || from == to) return;
    const int middle = size.height() / 2;
    painter.setPen(Qt::NoPen);
    const bool mono = laneCount() == 1;
    for (const int direction : {-1, 1}) { // agent upwards, customer downwards; mono both ways
        const int side = mono || direction < 0 ? 0 : 1;
        const int first = std::max(0, from - 1); // the outline joins the column before
        m_columns.resize(static_cast<std::size_t>(to - first));
        takeColumns(m_call->peaks, side, view.frameAt(first), view.framesPerPixel(), m_columns);
        const double scale = gain(side) * kLaneFill * middle / kFullScale;
        Rects columns;
        int last = 0;
        for (int x = first; x < to; ++x) {
            const audio::PeakColumn& column = m_columns[static_cast<std::size_t>(x - first)];
            if (!column.ready) break;
            const double peak = std::max(std::abs(double{1} * column.min), std::abs(double{1} * column.max));
            const int height = std::max(1, static_cast<int>(std::lround(scale * peak)));
            const int low =
                isHeard(heard, view.frameAt(x), view.frameAt(x + 1)) ? 0 : std::min(height - 1, last);
            const int high = std::max(height, low == 0 ? height : last);
            last = height;
            if (x >= from)
                columns.append(direction < 0 ? QRect(x, middle - high, 1, high - low)
                                             : QRect(x, middle + low, 1, high - low));
        }
        painter.setBrush(sideColor(side));
        painter.drawRects(columns.constData(), static_cast<int>(columns.size()));
    }
}

} // namespace earmark::ui
