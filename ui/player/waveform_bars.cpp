#include "ui/player/waveform_bars.h"

#include "ui/player/waveform_ink.h"

#include <QImage>

#include <algorithm>
#include <array>

namespace earmark::ui {

namespace {

/// Columns that are drawn together, row by row: what they have of a row lies in one cache line.
constexpr std::size_t kStrip = 16;

/// The bars of a strip, an array for each end: a row of them is compared at once.
struct Strip {
    std::array<int, kStrip> top{};
    std::array<int, kStrip> bottom{};
    std::array<int, kStrip> bodyTop{};
    std::array<int, kStrip> bodyBottom{};
    int firstRow = 0;
    int endRow = 0;

    explicit Strip(std::span<const WaveBar> bars) {
        firstRow = std::min(bars[0].top, bars[0].bodyTop);
        for (std::size_t i = 0; i < bars.size(); ++i) {
            top[i] = bars[i].top;
            bottom[i] = bars[i].bottom;
            bodyTop[i] = bars[i].bodyTop;
            bodyBottom[i] = bars[i].bodyBottom;
            firstRow = std::min({firstRow, top[i], bodyTop[i]});
            endRow = std::max({endRow, bottom[i], bodyBottom[i]});
        }
    }
};

void drawRow(QRgb* row, std::size_t columns, int y, const Strip& strip, const WaveInk& pale, QRgb body) {
    for (std::size_t i = 0; i < columns; ++i) {
        const bool inPeaks = (y >= strip.top[i]) & (y < strip.bottom[i]);
        const bool inBody = (y >= strip.bodyTop[i]) & (y < strip.bodyBottom[i]);
        const QRgb under = row[i];
        const QRgb mixed = inPeaks ? pale.over(under) : under;
        row[i] = inBody ? body : mixed;
    }
}

} // namespace

void drawBars(QImage& picture, int from, std::span<const WaveBar> bars, const QColor& color) {
    constexpr float kPaleness = 0.55f;
    const WaveInk pale(faded(color, kPaleness));
    uchar* const bits = picture.bits();
    const qsizetype stride = picture.bytesPerLine();
    for (std::size_t at = 0; at < bars.size(); at += kStrip) {
        const std::size_t columns = std::min(kStrip, bars.size() - at);
        const Strip strip(bars.subspan(at, columns));
        for (int y = strip.firstRow; y < strip.endRow; ++y) {
            auto* const row = reinterpret_cast<QRgb*>(bits + y * stride) + from + at;
            drawRow(row, columns, y, strip, pale, color.rgb());
        }
    }
}

} // namespace earmark::ui
