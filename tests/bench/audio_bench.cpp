/// Sound: how soon a call is heard, how long its peaks take beside reading it through libsndfile, whether
/// seeks are exact, what playing costs. Needs nothing but a temporary folder; ratios are taken in one run.

#include "core/audio/decode_job.h"
#include "core/audio/offline_out.h"
#include "core/audio/renderer.h"
#include "tests/bench/audio_rows.h"
#include "tests/bench/decoding_rows.h"

#include <sndfile.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <functional>
#include <random>
#include <string>
#include <vector>

namespace {

using namespace earmark;
using namespace earmark::audio;
using namespace earmark::bench;
namespace fs = std::filesystem;

constexpr int kRate = 8000;

/// The median of several runs, in milliseconds of processor time: what others do on the machine stays out.
double medianCpuMs(int runs, const std::function<void()>& work) {
    std::vector<double> times;
    for (int i = 0; i < runs; ++i) {
        const std::clock_t start = std::clock();
        work();
        times.push_back(1000.0 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC);
    }
    return middleOf(times);
}

void put(std::string& bytes, std::uint32_t value, int width) {
    for (int i = 0; i < width; ++i)
        bytes += static_cast<char>(value >> (8 * i) & 0xff);
}

/// A stereo mu-law call of so many minutes.
fs::path writeCall(const fs::path& folder, int minutes) {
    const auto dataBytes = static_cast<std::uint32_t>(minutes * 60 * kRate * 2);
    std::string bytes = "RIFF";
    put(bytes, dataBytes + 36, 4);
    bytes += "WAVEfmt ";
    put(bytes, 16, 4);
    put(bytes, 7, 2);
    put(bytes, 2, 2);
    put(bytes, kRate, 4);
    put(bytes, kRate * 2, 4);
    put(bytes, 2, 2);
    put(bytes, 8, 2);
    bytes += "data";
    put(bytes, dataBytes, 4);
    std::minstd_rand chance(1);
    const std::size_t start = bytes.size();
    bytes.resize(start + dataBytes);
    for (std::size_t i = start; i < bytes.size(); ++i)
        bytes[i] = static_cast<char>(chance() >> 16);
    const fs::path path = folder / (std::to_string(minutes) + ".wav");
    std::ofstream(path, std::ios::binary).write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    return path;
}

/// Sound and peaks; evidence has a benchmark of its own.
void decode(const fs::path& path) {
    DecodeLimits limits;
    limits.evidence = false;
    DecodeJob job({path, {}, {}}, limits);
    job.wait();
    if (job.error()) std::fprintf(stderr, "%s\n", describe(*job.error()).c_str());
}

void readThroughSndfile(const fs::path& path) {
    SF_INFO info{};
    SNDFILE* file = sf_open(path.c_str(), SFM_READ, &info);
    if (file == nullptr) return;
    std::vector<short> block(65536);
    const auto frames = static_cast<sf_count_t>(block.size()) / info.channels;
    while (sf_readf_short(file, block.data(), frames) > 0) {
    }
    sf_close(file);
}

void benchOpening(const std::string& name, const fs::path& path) {
    std::vector<std::int16_t> block(2 * 80);
    const double ms = medianMs(15, [&] {
        DecodeJob job({path, {}, {}});
        job.waitForFrames(1);
        if (!job.call()) return;
        const auto renderer = Renderer::make(job.call(), job.call()->pcm.sampleRate());
        (*renderer)->setPaused(false);
        (*renderer)->render(block);
    });
    printRow("open -> first rendered block, " + name, text("%.2f ms median of 15", ms), "<= 5 ms");
}

void benchPeaks(const fs::path& hour) {
    const double sndfile = medianCpuMs(7, [&] { readThroughSndfile(hour); });
    const double ours = medianCpuMs(7, [&] { decode(hour); });
    printRow("60 min G.711 stereo: decoded, and peaks", text("%.0f ms", ours), "");
    printRow("  beside reading it through libsndfile", text("%.2f x", ours / sndfile), "<= 1.2 x");
}

void benchSeeks(const fs::path& path) {
    DecodeJob job({path, {}, {}});
    job.wait();
    const auto call = job.call();
    const auto renderer = *Renderer::make(call, kRate);
    renderer->setPaused(false);
    std::vector<std::int16_t> block(2 * 800);
    std::vector<std::int16_t> wanted(800);
    std::minstd_rand chance(3);
    int wrong = 0;
    constexpr int kSeeks = 200;
    constexpr std::size_t kFades = 80;
    renderer->render(block);
    for (int i = 0; i < kSeeks; ++i) {
        const auto target = 1 + static_cast<std::int64_t>(chance()) % (call->pcm.readyFrames() - 2000);
        renderer->seek(target);
        renderer->render(block);
        call->pcm.read(0, target, wanted);
        for (std::size_t k = kFades; k < 800; ++k)
            if (block[2 * k] != wanted[k - kFades / 2]) {
                ++wrong;
                break;
            }
    }
    printRow("seeks that differ from a linear decode",
             std::to_string(wrong) + " of " + std::to_string(kSeeks), "0");
}

void benchPlaying(const fs::path& path) {
    DecodeJob job({path, {}, {}});
    job.wait();
    const auto shareAt = [&](double speed) {
        const auto renderer = *Renderer::make(job.call(), kRate);
        renderer->setSpeed(speed);
        renderer->setPaused(false);
        OfflineOut out;
        out.attach(renderer);
        double heardMs = 1;
        const double cpuMs =
            medianCpuMs(1, [&] { heardMs = static_cast<double>(out.pullAll().size()) / 2 * 1000 / kRate; });
        return 100 * cpuMs / heardMs;
    };
    const double plain = shareAt(1);
    printRow("playing, share of one core", text("%.3f %%", plain), "");
    printRow("  at twice the speed, more than that", text("%.3f %%", shareAt(2) - plain), "<= 0.1 %");
}

void benchColumns(const fs::path& hour) {
    DecodeJob job({hour, {}, {}});
    job.wait();
    const auto call = job.call();
    std::vector<PeakColumn> columns(1920);
    for (const double share : {1.0, 0.1, 0.001}) {
        const double step = static_cast<double>(call->pcm.readyFrames()) * share / 1920;
        const double ms = medianCpuMs(31, [&] {
            for (const int side : {0, 1})
                call->peaks.query(side, 12'345, step, columns);
        });
        printRow(text("1920 columns of both sides, %g %% of an hour", 100 * share), text("%.2f ms", ms),
                 "<= 4 ms");
    }
}

} // namespace

int main() {
    const fs::path folder = fs::temp_directory_path() / "earmark-audio-bench";
    fs::create_directories(folder);
    const fs::path data = fs::path(EARMARK_BENCH_DATA);
    printOpeningRows(data);
    const fs::path hour = writeCall(folder, 60);
    const fs::path short10 = writeCall(folder, 10);
    decode(short10); // warm

    benchOpening("60 min G.711", hour);
    for (const char* name : {"call.mp3", "call.opus", "call.flac", "agent.gsm", "agent.g722", "g729.wav"})
        benchOpening(name, data / name);
    benchPeaks(hour);
    benchSeeks(short10);
    benchPlaying(short10);
    benchColumns(hour);
    printSpeedRows(folder);
    printCompressedRows(data, folder);
    printLongCallRows(data, folder);
    fs::remove_all(folder);
    return 0;
}
