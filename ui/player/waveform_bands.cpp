#include "ui/player/waveform_bands.h"

#include "ui/common/colors.h"
#include "ui/player/waveform_geometry.h"
#include "ui/player/waveform_ink.h"

#include <QImage>

#include <algorithm>

namespace earmark::ui {

namespace {

constexpr int kBracketHeight = 3;
constexpr int kCutWidth = 2; ///< of the line where skipping leaves and arrives

/// The lanes with what of them is painted.
struct Ground {
    QImage& picture;
    QRect part;
    qint64 firstColumn;

    void fill(const QRect& area, const QColor& color) const { fillArea(picture, area & part, color); }
    void fill(const QRect& area, Qt::BrushStyle pattern, const QColor& color) const {
        fillPattern(picture, area & part, pattern, color, firstColumn);
    }
};

/// Struck through, and cut at both ends.
void paintSkipped(const Ground& ground, const QRect& area, const Colors& colors) {
    const QColor mark = faded(colors.text, 0.45f);
    ground.fill(area, Qt::FDiagPattern, mark);
    for (const int end : {area.left(), area.right() + 1 - kCutWidth})
        ground.fill(QRect(end, area.y(), kCutWidth, area.height()), mark);
}

void paintBand(const Ground& ground, WaveBand::Kind kind, const QRect& area, const Colors& colors) {
    switch (kind) {
    case WaveBand::Kind::DeadAir:
        ground.fill(area, colors.deadAir);
        return ground.fill(area, Qt::Dense5Pattern, colors.line);
    case WaveBand::Kind::Hold:
        return ground.fill(area, Qt::HorPattern, colors.line);
    case WaveBand::Kind::Event: // a bracket under what was found, so that several can lie on each other
        return ground.fill(area.adjusted(0, area.height() - kBracketHeight, 0, 0), faded(colors.text, 0.6f));
    case WaveBand::Kind::TalkOver:
        ground.fill(area, colors.talkOver);
        return ground.fill(area, Qt::BDiagPattern, colors.line);
    case WaveBand::Kind::Skipped:
        return paintSkipped(ground, area, colors);
    case WaveBand::Kind::Loop:
        return ground.fill(area, faded(colors.accent, 0.14f));
    }
}

/// The columns of a band as far as they matter to a part; out of sight it ends where its cuts do not show.
QRect areaOf(const WaveBand& band, const WaveformGeometry& geometry, const QRect& part) {
    const qint64 left = geometry.view().columnOf(geometry.frameOf(band.startMs));
    const qint64 end = std::max(left + 1, geometry.view().columnOf(geometry.frameOf(band.endMs)));
    const auto near = [&](qint64 column) {
        return static_cast<int>(
            std::clamp<qint64>(column, part.left() - 2 * kCutWidth, part.right() + 2 * kCutWidth));
    };
    return {QPoint(near(left), part.top()), QPoint(near(end) - 1, part.bottom())};
}

} // namespace

void paintBands(QImage& picture, const QRect& part, const WaveformGeometry& geometry,
                const std::vector<WaveBand>& bands, const Colors& colors) {
    const Ground ground{picture, part, geometry.view().firstColumn()};
    for (const WaveBand& band : bands)
        if (const QRect area = areaOf(band, geometry, part); area.width() > 0)
            paintBand(ground, band.kind, area, colors);
}

} // namespace earmark::ui
