/// What the waveform of a 60-minute call costs to draw at 1920 × 300, without a screen.

#include "ui/player/waveform_widget.h"

#include <QApplication>
#include <QImage>
#include <QPainter>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <functional>
#include <random>
#include <vector>

using namespace earmark;
using namespace earmark::ui;

namespace {

constexpr QSize kSize(1920, 300);
constexpr std::int64_t kHourFrames = std::int64_t{3600} * 8000;

std::shared_ptr<audio::DecodedCall> hourOfSpeech() {
    auto call =
        std::make_shared<audio::DecodedCall>(audio::SourceFormat{"", "", 2, 8000}, kHourFrames, kHourFrames);
    std::minstd_rand chance(1);
    for (std::int64_t at = 0; at < kHourFrames;) {
        const audio::Planes room = call->pcm.writable();
        const auto frames = std::min(room.frames, static_cast<std::size_t>(kHourFrames - at));
        for (int side = 0; side < 2; ++side)
            for (std::size_t i = 0; i < frames; ++i) {
                const double t = static_cast<double>(at + static_cast<std::int64_t>(i)) / 8000;
                const double loud = std::max(0.0, std::sin(t * (side == 0 ? 0.7 : 0.9))) * 12'000;
                room.side[static_cast<std::size_t>(side)][i] =
                    static_cast<std::int16_t>(loud * (static_cast<double>(chance() % 2000) / 1000 - 1));
            }
        call->pcm.commit(frames);
        call->measure();
        at += static_cast<std::int64_t>(frames);
    }
    call->finish();
    return call;
}

void printRow(const char* figure, std::vector<double> ms, double goalMedian, double goalTail) {
    std::sort(ms.begin(), ms.end());
    std::printf("%-58s | median %6.2f ms, p95 %6.2f ms | <= %g, p95 <= %g ms\n", figure, ms[ms.size() / 2],
                ms[ms.size() * 95 / 100], goalMedian, goalTail);
}

/// Times what painting a widget costs after each of `steps` changes.
std::vector<double> timePaints(WaveformWidget& waveform, QImage& image, const QRegion& region, int steps,
                               const std::function<void(int)>& change) {
    std::vector<double> times;
    for (int i = 0; i < steps; ++i) {
        change(i);
        const auto start = std::chrono::steady_clock::now();
        waveform.render(&image, region.boundingRect().topLeft(), region, QWidget::DrawChildren);
        times.push_back(
            std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count());
    }
    return times;
}

} // namespace

int main(int argc, char** argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    const auto call = hourOfSpeech();
    WaveformWidget waveform;
    waveform.resize(kSize);
    waveform.setCall(call);
    waveform.setHeard({{0, kHourFrames / 3}});
    QImage image(kSize, QImage::Format_ARGB32_Premultiplied);
    const QRegion whole(QRect(QPoint(), kSize));

    printRow("waveform, zooming in and out",
             timePaints(waveform, image, whole, 120,
                        [&](int i) { i / 20 % 2 == 0 ? waveform.zoomIn() : waveform.zoomOut(); }),
             4, 16);
    waveform.zoomFit();
    printRow("waveform, the whole hour anew",
             timePaints(waveform, image, whole, 60, [&](int) { waveform.zoomFit(); }), 4, 16);
    printRow("waveform, playhead alone",
             timePaints(waveform, image, QRegion(900, 0, 10, 300), 200,
                        [&](int i) { waveform.setPositionMs(1'700'000 + i); }),
             1, 1);
    return 0;
}
