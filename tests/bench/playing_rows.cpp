#include "tests/bench/playing_rows.h"

#include "core/audio/decode_job.h"
#include "core/audio/offline_out.h"
#include "core/audio/renderer.h"
#include "tests/bench/audio_rows.h"
#include "tests/bench/bench_sounds.h"

#include <array>
#include <cmath>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <numbers>
#include <random>

namespace earmark::bench {

namespace {

using namespace audio;
namespace fs = std::filesystem;
using Samples = std::vector<std::int16_t>;

constexpr double kSpeeds[] = {0.5, 0.7, 0.9, 1.0, 1.25, 1.5, 1.75, 2.0, 2.5, 3.0};
constexpr int kSeeksAFile = 50;
constexpr int kToneSeconds = 20;

std::shared_ptr<const DecodedCall> decoded(const fs::path& path) {
    DecodeJob job({path, {}, {}});
    job.wait();
    return job.call();
}

/// A second decode, from the beginning to the end, of which the store knows nothing.
std::array<Samples, kMaxSides> linearDecode(const fs::path& path) {
    std::array<Samples, kMaxSides> sides;
    auto source = openCall({path, {}, {}});
    if (!source) return sides;
    std::array<Samples, kMaxSides> block{Samples(4096), Samples(4096)};
    for (;;) {
        const auto got = (*source)->read({{block[0].data(), block[1].data()}, block[0].size()});
        if (!got || *got == 0) return sides;
        for (std::size_t side = 0; side < sides.size(); ++side)
            sides[side].insert(sides[side].end(), block[side].begin(),
                               block[side].begin() + static_cast<std::ptrdiff_t>(*got));
    }
}

/// Whether a place is heard as it is in the file, but for the fades of 5 ms out of the last and into this
/// one.
bool seekIsExact(Renderer& renderer, const std::array<Samples, kMaxSides>& linear, std::size_t target) {
    const auto fade = static_cast<std::size_t>(renderer.outputRate() * 5 / 1000);
    const std::size_t right = renderer.call().pcm.sides() > 1 ? 1 : 0;
    Samples heard(2 * 10 * fade);
    renderer.seek(static_cast<std::int64_t>(target));
    renderer.render(heard);
    for (std::size_t k = 2 * fade; k < heard.size() / 2; ++k)
        if (heard[2 * k] != linear[0][target + k - fade] ||
            heard[2 * k + 1] != linear[right][target + k - fade])
            return false;
    return true;
}

int wrongSeeks(const fs::path& path) {
    const auto call = decoded(path);
    const auto linear = linearDecode(path);
    if (!call || linear[0].size() != static_cast<std::size_t>(call->pcm.readyFrames())) return kSeeksAFile;
    const auto renderer = *Renderer::make(call, call->pcm.sampleRate());
    renderer->setPaused(false);
    Samples begun(200);
    renderer->render(begun);
    std::minstd_rand chance(3);
    int wrong = 0;
    for (int i = 0; i < kSeeksAFile; ++i)
        wrong += seekIsExact(*renderer, linear, 1 + chance() % (linear[0].size() - 2000)) ? 0 : 1;
    return wrong;
}

fs::path writeTone(const fs::path& path, double hertz, bool inBursts) {
    std::ofstream file(path, std::ios::binary);
    for (int i = 0; i < kToneSeconds * kCallRate; ++i) {
        const bool loud = !inBursts || i % kCallRate < kCallRate / 5;
        const double wave = loud ? std::sin(2 * std::numbers::pi * hertz * i / kCallRate) : 0;
        const auto sample = static_cast<std::int16_t>(std::lrint(16'000 * wave));
        file.put(static_cast<char>(sample & 0xff)).put(static_cast<char>(sample >> 8 & 0xff));
    }
    return path;
}

double frequencyOf(const Samples& stereo) {
    std::size_t first = 0;
    std::size_t last = 0;
    int crossings = 0;
    for (std::size_t i = 2; i < stereo.size(); i += 2)
        if (stereo[i - 2] < 0 && stereo[i] >= 0) {
            if (crossings++ == 0) first = i / 2;
            last = i / 2;
        }
    return crossings < 2 ? 0 : (crossings - 1.0) * kCallRate / static_cast<double>(last - first);
}

std::shared_ptr<Renderer> playing(const std::shared_ptr<const DecodedCall>& call, double speed) {
    auto renderer = *Renderer::make(call, kCallRate);
    renderer->setSpeed(speed);
    renderer->setPaused(false);
    return renderer;
}

struct Played {
    Samples heard;
    double coreShare = 0; ///< processor time ÷ time of listening
};

Played playAll(const std::shared_ptr<const DecodedCall>& call, double speed) {
    OfflineOut out;
    out.attach(playing(call, speed));
    const std::clock_t start = std::clock();
    Played played{out.pullAll(), 0};
    const double spent = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
    played.coreShare = spent / (static_cast<double>(played.heard.size()) / 2 / kCallRate);
    return played;
}

/// How far off the playhead is where each burst, which begins at a full second, begins to be heard.
/// Milliseconds.
void measurePlayhead(const std::shared_ptr<const DecodedCall>& bursts, double speed,
                     std::vector<double>& off) {
    const auto renderer = playing(bursts, speed);
    Samples block(2 * 16);
    std::int64_t last = 0;
    while (!renderer->ended()) {
        const std::int64_t place = renderer->position();
        renderer->render(block);
        const bool loud = std::ranges::any_of(block, [](int sample) { return std::abs(sample) > 6000; });
        if (!loud || place - last < kCallRate / 2) continue;
        last = place;
        const std::int64_t beyond = (place + kCallRate / 2) % kCallRate - kCallRate / 2;
        off.push_back(1000.0 * static_cast<double>(std::abs(beyond)) / kCallRate);
    }
}

} // namespace

void printSeekRows(const fs::path& data, const fs::path& folder) {
    std::vector<fs::path> all = compressedSamples(data);
    for (const char* name : {"agent.au", "agent.w64", "agent_rf64.wav"})
        all.push_back(data / name);
    all.push_back(writeWav(folder / "linear.wav", kLinear, 2, 60));
    all.push_back(writeWav(folder / "mulaw.wav", kMuLaw, 2, 60));
    int wrong = 0;
    for (const fs::path& path : all) {
        const int here = wrongSeeks(path);
        if (here > 0)
            printRow("  seeks that are off in " + path.filename().string(), std::to_string(here), "0");
        wrong += here;
    }
    printRow("seeks off a linear decode, in " + std::to_string(all.size()) + " formats",
             std::to_string(wrong) + " of " + std::to_string(all.size() * kSeeksAFile), "0");
}

void printSpeedRows(const fs::path& folder) {
    const auto tone = decoded(writeTone(folder / "tone.sln", 440, false));
    const auto bursts = decoded(writeTone(folder / "bursts.sln", 700, true));
    double worstPitch = 0;
    double worstLength = 0;
    double mostShare = 0;
    std::vector<double> off;
    const double plainShare = playAll(tone, 1).coreShare;
    for (const double speed : kSpeeds) {
        const Played played = playAll(tone, speed);
        const double frames = static_cast<double>(played.heard.size()) / 2;
        worstLength = std::max(worstLength, std::abs(frames * speed / (kToneSeconds * kCallRate) - 1));
        worstPitch = std::max(worstPitch, std::abs(frequencyOf(played.heard) / 440 - 1));
        mostShare = std::max(mostShare, played.coreShare);
        measurePlayhead(bursts, speed, off);
    }
    std::ranges::sort(off);
    printRow("0.5 to 3 times the speed: pitch off by at most", text("%.2f %%", 100 * worstPitch), "<= 1.5 %");
    printRow("  length off by at most", text("%.3f %%", 100 * worstLength), "<= 0.1 %");
    printRow("  playhead off the sound, p95", text("%.1f ms", off[off.size() * 95 / 100]), "<= 40 ms");
    printRow("playing as recorded, share of a core", text("%.3f %%", 100 * plainShare), "");
    printRow("  at other speeds, at most so much more", text("%.3f %%", 100 * (mostShare - plainShare)),
             "<= 0.1 %");
}

} // namespace earmark::bench
