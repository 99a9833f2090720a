#include "ui/player/waveform_ink.h"

#include <QImage>
#include <QPainter>

#include <algorithm>
#include <array>
#include <span>

namespace earmark::ui {

namespace {

constexpr int kPatternSize = 8; ///< of Qt's patterns, both ways

/// Which pixels of a square a pattern covers, as Qt paints it.
class Pattern {
public:
    explicit Pattern(Qt::BrushStyle style) {
        QImage square(kPatternSize, kPatternSize, QImage::Format_ARGB32_Premultiplied);
        square.fill(Qt::transparent);
        QPainter(&square).fillRect(square.rect(), QBrush(Qt::black, style));
        for (int y = 0; y < kPatternSize; ++y)
            for (int x = 0; x < kPatternSize; ++x)
                m_covered[index(x, y)] = qAlpha(square.pixel(x, y)) != 0;
    }
    bool covers(int x, int y) const { return m_covered[index(x, y)]; }

private:
    static std::size_t index(int x, int y) {
        return static_cast<std::size_t>(y % kPatternSize * kPatternSize + x % kPatternSize);
    }

    std::array<bool, std::size_t{kPatternSize} * kPatternSize> m_covered{};
};

QRgb* rowOf(QImage& picture, int y) {
    return reinterpret_cast<QRgb*>(picture.scanLine(y));
}

} // namespace

QColor faded(QColor color, float alpha) {
    color.setAlphaF(alpha);
    return color;
}

void fillArea(QImage& picture, const QRect& area, const QColor& color) {
    const QRect part = area & picture.rect();
    const WaveInk ink(color);
    for (int y = part.top(); y <= part.bottom(); ++y) {
        const std::span row(rowOf(picture, y) + part.left(), static_cast<std::size_t>(part.width()));
        if (color.alpha() == 255)
            std::ranges::fill(row, color.rgb());
        else
            std::ranges::transform(row, row.begin(), [ink](QRgb under) { return ink.over(under); });
    }
}

void fillPattern(QImage& picture, const QRect& area, Qt::BrushStyle pattern, const QColor& color,
                 qint64 firstColumn) {
    const QRect part = area & picture.rect();
    const WaveInk ink(color);
    const Pattern covered(pattern);
    const int phase = static_cast<int>((firstColumn % kPatternSize + kPatternSize) % kPatternSize);
    const int firsts = std::min(kPatternSize, part.width());
    // Each of the eight columns of the pattern by itself: nothing is asked of pixels that it does not cover.
    for (int y = part.top(); y <= part.bottom(); ++y) {
        QRgb* const row = rowOf(picture, y);
        for (int first = part.left(); first < part.left() + firsts; ++first)
            for (int x = first; covered.covers(first + phase, y) && x <= part.right(); x += kPatternSize)
                row[x] = ink.over(row[x]);
    }
}

} // namespace earmark::ui
