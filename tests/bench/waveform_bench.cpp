/// What the waveform of a 60-minute call costs to draw, without a screen, and how long the window stands
/// still while one is read. `draw` alone: the first of it.

#include "core/audio/call_figures.h"
#include "core/audio/find_events.h"
#include "core/audio/null_clock_out.h"
#include "tests/bench/bench_sounds.h"
#include "tests/bench/drawing_rows.h"
#include "ui/player/player_controller.h"
#include "ui/player/waveform_widget.h"

#include <QApplication>
#include <QTimer>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <string_view>

using namespace earmark;
using namespace earmark::ui;

namespace {

constexpr QSize kSize(1920, 300);
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
    bench::printDrawingRows();
    if (argc < 2 || std::string_view(argv[1]) != "draw") benchReadingAll();
    return 0;
}
