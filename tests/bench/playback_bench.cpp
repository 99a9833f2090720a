/// How soon a seek is heard, measured where the sound comes out: a null sink of a PulseAudio of its own is
/// recorded while a call plays into it.

#include "tests/bench/audio_rows.h"
#include "tests/bench/bench_sounds.h"
#include "tests/ui/support/sink_recording.h"
#include "ui/player/player_controller.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <algorithm>
#include <cstdio>
#include <filesystem>

namespace {

using namespace earmark;
using namespace earmark::bench;
using namespace earmark::ui;
using namespace earmark::ui::test;

constexpr int kSeeks = 40;
constexpr int kSeconds = 60;
constexpr int kPatienceMs = 20'000;
constexpr double kFramesPerMs = kCallRate / 1000.0;
constexpr double kBufferMs = 100; ///< what the sink is asked to keep

bool waitFor(const std::function<bool()>& holds) {
    QElapsedTimer waited;
    waited.start();
    while (!holds() && waited.elapsed() < kPatienceMs)
        QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
    return holds();
}

/// The call's frames as a renderer hands them out.
Sound soundOf(const audio::DecodedCall& call) {
    Sound sound(static_cast<std::size_t>(call.pcm.readyFrames()));
    std::vector<std::int16_t> plane(sound.size());
    call.pcm.read(0, 0, plane);
    for (std::size_t i = 0; i < sound.size(); ++i)
        sound[i].left = plane[i];
    call.pcm.read(1, 0, plane);
    for (std::size_t i = 0; i < sound.size(); ++i)
        sound[i].right = plane[i];
    return sound;
}

/// The first frame of a recording that is this place of the call or the few after it.
std::int64_t heardAt(const Sound& recorded, const Sound& call, std::int64_t target, std::int64_t after) {
    constexpr std::int64_t kFade = 40;
    const auto wanted = call.begin() + target + kFade;
    const auto at = std::search(recorded.begin() + after, recorded.end(), wanted, wanted + 8);
    return at == recorded.end() ? -1 : at - recorded.begin() - kFade;
}

int measure(const NullSoundServer& server) {
    SinkRecording recording(server, QStringLiteral("ear"));
    PlayerController player;
    player.load(
        {writeWav(server.filePath(QStringLiteral("call.wav")).toStdString(), kMuLaw, 2, kSeconds), {}, {}});
    bool ready = false;
    QObject::connect(&player, &PlayerController::decodeFinished, &player, [&] { ready = true; });
    if (!waitFor([&] { return ready && recording.runs(); })) return 1;
    const Sound call = soundOf(*player.call());
    player.play();
    waitFor([&] { return player.positionMs() > 500; });
    std::vector<double> ms;
    for (int i = 0; i < kSeeks; ++i) {
        const qint64 target = 1000 + (i * 7919) % ((kSeconds - 5) * 1000);
        const std::int64_t before = recording.frames(); // of which some are still on their way to the file
        player.seekMs(target);
        waitFor([&] { return player.positionMs() > target + 300; });
        const std::int64_t at = heardAt(recording.all(), call, target * kCallRate / 1000, before);
        if (at >= 0) ms.push_back(static_cast<double>(at - before) / kFramesPerMs);
    }
    if (ms.empty()) return 1;
    std::ranges::sort(ms);
    printRow("seek, heard after: median, p95 of " + std::to_string(ms.size()),
             text("%.0f ms", ms[ms.size() / 2]) + text(", %.0f ms", ms[ms.size() * 95 / 100]),
             text("<= buffer (%.0f ms) + 20 ms", kBufferMs));
    return 0;
}

} // namespace

int main(int argc, char** argv) {
    if (const QString missing = NullSoundServer::missing(); !missing.isEmpty()) {
        std::puts(qPrintable(missing));
        return 0;
    }
    NullSoundServer server;
    if (!server.start() || !server.addSink(QStringLiteral("ear"))) return 1;
    QCoreApplication application(argc, argv);
    return measure(server);
}
