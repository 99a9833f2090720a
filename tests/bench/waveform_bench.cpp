/// What the waveform of a 60-minute call costs to draw at 1920 × 300, without a screen, and how long the
/// window stands still while one is read.

#include "core/audio/call_figures.h"
#include "core/audio/find_events.h"
#include "core/audio/null_clock_out.h"
#include "tests/bench/bench_sounds.h"
#include "ui/player/player_controller.h"
#include "ui/player/waveform_widget.h"

#include <QApplication>
#include <QImage>
#include <QPainter>
#include <QTimer>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <filesystem>
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

constexpr double kStallMs = 50;

/// How late the event loop comes round, looked at each millisecond.
class StallWatch final : public QObject {
public:
    StallWatch() {
        m_timer.setTimerType(Qt::PreciseTimer);
        connect(&m_timer, &QTimer::timeout, this, [this] {
            const auto now = std::chrono::steady_clock::now();
            const double ms = std::chrono::duration<double, std::milli>(now - m_last).count();
            m_longest = std::max(m_longest, ms);
            m_stalls += ms > kStallMs ? 1 : 0;
            m_last = now;
        });
        m_timer.start(1);
    }
    double longestMs() const { return m_longest; }
    int stalls() const { return m_stalls; }

private:
    QTimer m_timer;
    std::chrono::steady_clock::time_point m_last = std::chrono::steady_clock::now();
    double m_longest = 0;
    int m_stalls = 0;
};

/// A call is opened, plays and is drawn while it is being read, as in the window.
void benchReading(const char* name, const std::filesystem::path& path) {
    if (path.empty()) return;
    WaveformWidget waveform;
    waveform.resize(kSize);
    waveform.show();
    PlayerController player([] { return std::make_unique<audio::NullClockOut>(); });
    const auto refresh = [&] { waveform.refreshDecoded(); };
    bool read = false;
    QObject::connect(&player, &PlayerController::opened, &waveform, [&] {
        waveform.setCall(player.call());
        player.play();
    });
    QObject::connect(&player, &PlayerController::decodedChanged, &waveform, refresh);
    QObject::connect(&player, &PlayerController::positionChanged, &waveform, &WaveformWidget::setPositionMs);
    QObject::connect(&player, &PlayerController::decodeFinished, &waveform, [&] {
        refresh();
        read = true;
    });
    QCoreApplication::processEvents();
    StallWatch watch;
    player.load({path, {}, {}});
    while (!read && player.state() != PlayerController::State::Failed)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    std::printf("60 min of %-48s | longest %6.1f ms, over %g ms: %d | none over %g ms\n", name,
                watch.longestMs(), kStallMs, watch.stalls(), kStallMs);
    std::fflush(stdout);
    const auto start = std::chrono::steady_clock::now();
    const std::size_t events = audio::findEvents(*player.call(), {}).size();
    audio::figuresOf(*player.call());
    std::printf(
        "  its events and figures, on the screen's thread           | %.1f ms (%zu events) | <= %g ms\n",
        std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count(), events,
        kStallMs);
    player.close();
}

void benchReadingAll() {
    namespace fs = std::filesystem;
    const fs::path folder = fs::temp_directory_path() / "earmark-waveform-bench";
    fs::create_directories(folder);
    benchReading("G.711 being read, drawn and played",
                 bench::writeWav(folder / "hour.wav", bench::kMuLaw, 2, 3600));
    for (const char* name : {"call.mp3", "call.opus"})
        benchReading(name, bench::lengthened(fs::path(EARMARK_BENCH_DATA) / name, folder, 3600));
    fs::remove_all(folder);
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
    for (const auto& [figure, zooms] :
         {std::pair("waveform, panning", 6), std::pair("  among single samples", 40)}) {
        waveform.zoomFit();
        for (int i = 0; i < zooms; ++i)
            waveform.zoomIn();
        printRow(figure,
                 timePaints(waveform, image, whole, 120,
                            [&](int i) { waveform.showSpan(i * 29'000, i * 29'000 + 1); }),
                 4, 16);
    }
    waveform.zoomFit();
    printRow("waveform, the whole hour anew",
             timePaints(waveform, image, whole, 60, [&](int) { waveform.zoomFit(); }), 4, 16);
    printRow("waveform, playhead alone",
             timePaints(waveform, image, QRegion(900, 0, 10, 300), 200,
                        [&](int i) { waveform.setPositionMs(1'700'000 + i); }),
             1, 1);
    benchReadingAll();
    return 0;
}
