#include "tests/bench/drawing_rows.h"

#include "tests/bench/timing.h"
#include "ui/player/waveform_widget.h"

#include <QCoreApplication>
#include <QImage>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <functional>
#include <random>
#include <vector>

namespace earmark::bench {

namespace {

using ui::WaveBand;
using ui::WaveformWidget;

constexpr QSize kSize(1920, 300);
constexpr int kRate = 8000;
constexpr std::int64_t kHourFrames = std::int64_t{3600} * kRate;
constexpr qint64 kMinuteMs = 60'000;

/// Noise that swells and fades as two people who talk in turns do; the recorder died where it is cut off.
std::shared_ptr<audio::DecodedCall> hourOfSpeech(bool cutOff) {
    auto call =
        std::make_shared<audio::DecodedCall>(audio::SourceFormat{"", "", 2, kRate}, kHourFrames, kHourFrames);
    std::minstd_rand chance(1);
    for (std::int64_t at = 0; at < kHourFrames;) {
        const audio::Planes room = call->pcm.writable();
        const auto frames = std::min(room.frames, static_cast<std::size_t>(kHourFrames - at));
        for (int side = 0; side < 2; ++side)
            for (std::size_t i = 0; i < frames; ++i) {
                const double t = static_cast<double>(at + static_cast<std::int64_t>(i)) / kRate;
                const double loud = std::max(0.0, std::sin(t * (side == 0 ? 0.7 : 0.9))) * 12'000;
                room.side[static_cast<std::size_t>(side)][i] =
                    static_cast<std::int16_t>(loud * (static_cast<double>(chance() % 2000) / 1000 - 1));
            }
        call->pcm.commit(frames);
        call->measure();
        at += static_cast<std::int64_t>(frames);
    }
    call->truncated = cutOff;
    call->finish();
    return call;
}

double shareOf(const std::vector<double>& sorted, std::size_t percent) {
    return sorted[sorted.size() * percent / 100];
}

/// A waveform of a call, painted into a picture as a window would.
class Easel {
public:
    explicit Easel(std::shared_ptr<const audio::DecodedCall> call)
        : m_call(std::move(call)) {
        waveform.resize(kSize);
        const double ratio = waveform.devicePixelRatioF();
        m_image = QImage(kSize * ratio, QImage::Format_ARGB32_Premultiplied);
        m_image.setDevicePixelRatio(ratio);
        open();
        paint(whole());
    }

    void open() {
        waveform.setCall(m_call);
        waveform.setHeard({{0, kHourFrames / 3}});
    }
    /// As after an evaluation of many criteria of a call with many events.
    void addEverything() {
        std::vector<WaveBand> bands;
        std::vector<ui::WaveMoment> moments;
        std::vector<ui::WaveMarker> markers;
        for (int i = 0; i < 60; ++i)
            bands.push_back({static_cast<WaveBand::Kind>(i % 5), i * kMinuteMs, i * kMinuteMs + 20'000});
        for (int i = 0; i < 30; ++i) {
            moments.push_back({i * 2 * kMinuteMs, i * 2 * kMinuteMs + 9'000, QString::number(i + 1), i == 7});
            markers.push_back({i * 2 * kMinuteMs + 30'000, QStringLiteral("said the name")});
        }
        waveform.setBands(std::move(bands));
        waveform.setMoments(std::move(moments));
        waveform.setMarkers(std::move(markers));
    }
    void zoomIn(int steps) {
        waveform.zoomFit();
        for (int i = 0; i < steps; ++i)
            waveform.zoomIn();
    }
    /// By a tenth of what is in sight, as a notch of the wheel does; above 0 towards the end.
    void turnWheel(double notches) {
        QWheelEvent wheel({900, 150}, {900, 150}, {}, {0, static_cast<int>(-120 * notches)}, Qt::NoButton,
                          Qt::NoModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(&waveform, &wheel);
    }

    void row(const char* figure, const QRegion& region, int steps, double goalMs,
             const std::function<void(int)>& change) {
        std::vector<double> times;
        std::vector<double> fills;
        for (int i = 0; i < steps; ++i) {
            change(i);
            times.push_back(timeOf([&] { paint(region); }).wallMs);
            fills.push_back(timeOf([&] { m_image.fill(i); }).wallMs);
        }
        std::ranges::sort(times);
        std::ranges::sort(fills);
        std::printf("%-58s | median %6.2f ms, p95 %6.2f ms, %5.1f x a fill | <= %g, p95 <= %g ms\n", figure,
                    shareOf(times, 50), shareOf(times, 95), shareOf(times, 50) / shareOf(fills, 50), goalMs,
                    goalMs > 1 ? 16 : goalMs);
    }
    void row(const char* figure, const std::function<void(int)>& change) {
        row(figure, whole(), 120, 4, change);
    }

    static QRegion whole() { return QRect(QPoint(), kSize); }

    WaveformWidget waveform;

private:
    void paint(const QRegion& region) {
        waveform.render(&m_image, region.boundingRect().topLeft(), region, QWidget::DrawChildren);
    }

    std::shared_ptr<const audio::DecodedCall> m_call;
    QImage m_image;
};

void printPanning(Easel& easel) {
    const auto toAndFro = [](int i) { return i / 12 % 2 == 0 ? 1 : -1; };
    easel.zoomIn(6);
    easel.row("waveform, panning by the wheel", [&](int i) { easel.turnWheel(toAndFro(i)); });
    easel.row("  by the mouse", [&](int i) { easel.turnWheel(0.04 * toAndFro(i)); });
    easel.row("  to where nothing was drawn yet",
              [&](int i) { easel.waveform.showSpan(i % 7 * 500'000, i % 7 * 500'000 + 1); });
    easel.zoomIn(40);
    easel.row("  among single samples", [&](int i) { easel.turnWheel(toAndFro(i)); });
}

void printZooming(Easel& easel) {
    easel.waveform.zoomFit();
    easel.row("waveform, zooming in and out",
              [&](int i) { i / 20 % 2 == 0 ? easel.waveform.zoomIn() : easel.waveform.zoomOut(); });
}

void printPlayhead(const char* figure, Easel& easel) {
    easel.waveform.zoomFit();
    easel.row(figure, QRegion(900, 0, 10, 300), 200, 1,
              [&](int i) { easel.waveform.setPositionMs(1'700'000 + i); });
}

void printWhole(Easel& easel) {
    easel.row("waveform, the whole hour anew", [&](int) { easel.open(); });
    printZooming(easel);
    printPanning(easel);
    printPlayhead("waveform, playhead alone", easel);
}

void printEverything(Easel& easel) {
    easel.row("everything on it, the whole hour anew", [&](int) {
        easel.open();
        easel.addEverything();
    });
    easel.waveform.zoomFit();
    printZooming(easel);
    printPanning(easel);
    printPlayhead("  playhead alone", easel);
}

/// With the end in sight, where the edge is.
void printCutOff(Easel& easel) {
    const qint64 endMs = easel.waveform.durationMs();
    easel.row("cut off, the whole hour anew", [&](int) { easel.open(); });
    printPlayhead("  playhead alone", easel);
    easel.waveform.setPositionMs(endMs);
    easel.row("  zooming at the edge",
              [&](int i) { i / 20 % 2 == 0 ? easel.waveform.zoomIn() : easel.waveform.zoomOut(); });
    easel.zoomIn(4);
    easel.turnWheel(-5);
    easel.row("  panning over the edge", [&](int i) { easel.turnWheel(i / 3 % 2 == 0 ? 1 : -1); });
    easel.zoomIn(12);
    easel.turnWheel(20);
    easel.row("  panning where nothing is left", [&](int i) { easel.turnWheel(i % 2 == 0 ? -1 : 1); });
}

} // namespace

void printDrawingRows() {
    {
        Easel easel(hourOfSpeech(false));
        printWhole(easel);
        printEverything(easel);
    }
    Easel cutOff(hourOfSpeech(true));
    printCutOff(cutOff);
}

} // namespace earmark::bench
