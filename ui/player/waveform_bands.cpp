#include "ui/player/waveform_bands.h"

#include "ui/common/colors.h"

#include <QPainter>

namespace earmark::ui {

namespace {

constexpr int kBracketHeight = 3;
constexpr double kCutWidth = 2; ///< of the line where skipping leaves and arrives

QColor faded(QColor color, float alpha) {
    color.setAlphaF(alpha);
    return color;
}

/// Under what was found, so that several can lie on each other.
void paintBracket(QPainter& painter, const QRectF& area, const Colors& colors) {
    painter.fillRect(QRectF(area.x(), area.bottom() - kBracketHeight, area.width(), kBracketHeight),
                     faded(colors.text, 0.6f));
}

/// Struck through, and cut at both ends.
void paintSkipped(QPainter& painter, const QRectF& area, const Colors& colors) {
    const QColor mark = faded(colors.text, 0.45f);
    painter.fillRect(area, QBrush(mark, Qt::FDiagPattern));
    for (const double end : {area.left(), area.right() - kCutWidth})
        painter.fillRect(QRectF(end, area.y(), kCutWidth, area.height()), mark);
}

} // namespace

void paintBand(QPainter& painter, WaveBand::Kind kind, const QRectF& area, const Colors& colors) {
    switch (kind) {
    case WaveBand::Kind::DeadAir:
        painter.fillRect(area, colors.deadAir);
        return painter.fillRect(area, QBrush(colors.line, Qt::Dense5Pattern));
    case WaveBand::Kind::Hold:
        return painter.fillRect(area, QBrush(colors.line, Qt::HorPattern));
    case WaveBand::Kind::Event:
        return paintBracket(painter, area, colors);
    case WaveBand::Kind::TalkOver:
        painter.fillRect(area, colors.talkOver);
        return painter.fillRect(area, QBrush(colors.line, Qt::BDiagPattern));
    case WaveBand::Kind::Skipped:
        return paintSkipped(painter, area, colors);
    case WaveBand::Kind::Loop:
        return painter.fillRect(area, faded(colors.accent, 0.14f));
    }
}

} // namespace earmark::ui
