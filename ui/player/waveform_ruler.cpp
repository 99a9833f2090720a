#include "ui/player/waveform_ruler.h"

#include "ui/common/colors.h"
#include "ui/common/format.h"
#include "ui/common/typography.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>

namespace earmark::ui {

namespace {

constexpr int kGap = WaveformGeometry::kGap;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(earmark::ui::WaveformWidget)
};

/// The shortest step whose times do not touch each other.
qint64 stepFor(double msPerPixel, int room) {
    static constexpr qint64 kStepsMs[] = {100,     200,     500,       1000,     2000,    5000,
                                          10'000,  15'000,  30'000,    60'000,   120'000, 300'000,
                                          600'000, 900'000, 1'800'000, 3'600'000};
    const auto* const fits = std::find_if(std::begin(kStepsMs), std::end(kStepsMs), [&](qint64 step) {
        return static_cast<double>(step) / msPerPixel >= room;
    });
    return fits == std::end(kStepsMs) ? kStepsMs[std::size(kStepsMs) - 1] : *fits;
}

} // namespace

void paintRuler(QPainter& painter, const WaveformGeometry& geometry, const Colors& colors) {
    const QRect area = geometry.ruler();
    painter.setFont(withTabularDigits(fontFor(TextStyle::Small)));
    painter.setPen(colors.muted);
    const int room = painter.fontMetrics().horizontalAdvance(QStringLiteral("0:00:00.0")) + 4 * kGap;
    const qint64 step = stepFor(geometry.view().framesPerPixel() * geometry.pixelRatio() * 1000 /
                                    geometry.call()->pcm.sampleRate(),
                                room);
    const qint64 last = geometry.msAtLane(area.right());
    for (qint64 ms = geometry.msAtLane(area.x()) / step * step; ms <= last; ms += step) {
        const int x = static_cast<int>(geometry.laneX(ms));
        painter.drawLine(x, area.y(), x, area.y() + 3);
        const QString text = step >= 1000 ? lengthText(ms) : playTime(ms);
        if (x + room <= area.right() + kGap)
            painter.drawText(QRect(x + kGap, area.y(), room, area.height()), Qt::AlignLeft | Qt::AlignVCenter,
                             text);
    }
}

void paintSideNames(QPainter& painter, const WaveformGeometry& geometry, const Colors& colors) {
    painter.setFont(fontFor(TextStyle::Small));
    const QRect lanes = geometry.lanes();
    const int sides = geometry.call()->pcm.sides();
    const bool mono = sides == 1;
    const int height = lanes.height() / sides;
    for (int side = 0; side < sides; ++side) {
        painter.setPen(mono ? colors.muted : side == 0 ? colors.agent : colors.customer);
        const QString name = mono        ? Texts::tr("Mono")
                             : side == 0 ? Texts::tr("Agent")
                                         : Texts::tr("Customer");
        painter.drawText(QRect(0, lanes.y() + side * height, geometry.gutter() - 2 * kGap, height),
                         Qt::AlignRight | Qt::AlignVCenter, name);
    }
}

int sideNamesWidth() {
    const QFontMetrics metrics(fontFor(TextStyle::Small));
    return std::max(metrics.horizontalAdvance(Texts::tr("Agent")),
                    metrics.horizontalAdvance(Texts::tr("Customer"))) +
           3 * kGap;
}

} // namespace earmark::ui
