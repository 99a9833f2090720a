#pragma once

#include <QColor>

class QImage;
class QRect;

namespace earmark::ui {

/// A colour that goes straight into the memory of a picture of Format_RGB32. A painter hands tall areas that
/// are translucent or patterned to a pool of threads and waits for them, ten times as long as the work takes
/// and much longer on a busy machine.
class WaveInk {
public:
    explicit WaveInk(const QColor& color)
        : m_rest(256 - static_cast<quint32>(qRound(256 * color.alphaF())))
        , m_redBlue((color.rgb() & kRedBlue) * (256 - m_rest) + kHalfRedBlue)
        , m_green((color.rgb() & kGreen) * (256 - m_rest) + kHalfGreen) {}

    /// What is seen where this lies over an opaque colour; channels are weighed in 256ths.
    QRgb over(QRgb ground) const {
        const quint32 redBlue = ((m_redBlue + (ground & kRedBlue) * m_rest) >> 8) & kRedBlue;
        const quint32 green = ((m_green + (ground & kGreen) * m_rest) >> 8) & kGreen;
        return kOpaque | redBlue | green;
    }

private:
    static constexpr quint32 kOpaque = 0xff000000;
    static constexpr quint32 kRedBlue = 0xff00ff;
    static constexpr quint32 kGreen = 0xff00;
    static constexpr quint32 kHalfRedBlue = 0x800080;
    static constexpr quint32 kHalfGreen = 0x8000;

    quint32 m_rest; ///< of what is under it
    quint32 m_redBlue;
    quint32 m_green;
};

/// A colour that lets `alpha` (0 … 1) of itself be seen.
QColor faded(QColor color, float alpha);

/// Over what lies in an area of a picture, as far as it is within.
void fillArea(QImage& picture, const QRect& area, const QColor& color);
/// One of Qt's patterns. `firstColumn`: the number of the picture's first column where the pattern counts
/// from 0, so that pieces painted at different times fit.
void fillPattern(QImage& picture, const QRect& area, Qt::BrushStyle pattern, const QColor& color,
                 qint64 firstColumn);

} // namespace earmark::ui
