#include "tests/bench/opening_rows.h"

#include "core/audio/decode_job.h"
#include "core/audio/renderer.h"
#include "tests/bench/audio_rows.h"
#include "tests/bench/bench_sounds.h"

#include <cstdlib>
#include <memory>

namespace earmark::bench {

namespace {

using namespace audio;
namespace fs = std::filesystem;

constexpr int kWarmRuns = 15;
constexpr int kColdRuns = 5;

/// As another process measures it: nothing is loaded there yet.
double coldMs(const fs::path& self, const fs::path& path) {
    const std::string command = "'" + self.string() + "' --open '" + path.string() + "'";
    const std::unique_ptr<FILE, int (*)(FILE*)> said(::popen(command.c_str(), "r"), ::pclose);
    double ms = -1;
    return said && std::fscanf(said.get(), "%lf", &ms) == 1 ? ms : -1;
}

double medianOf(int runs, const std::function<double()>& measure) {
    std::vector<double> times;
    for (int i = 0; i < runs; ++i)
        times.push_back(measure());
    return middleOf(times);
}

void printOpeningRow(const fs::path& self, const std::string& name, const fs::path& path) {
    const double cold = medianOf(kColdRuns, [&] { return coldMs(self, path); });
    const double warm = medianOf(kWarmRuns, [&] { return openedAfterMs(path); });
    printRow("open -> first rendered block, " + name, text("%.2f ms", warm) + text(", cold %.1f ms", cold),
             "<= 5 ms, cold <= 150 ms");
}

} // namespace

double openedAfterMs(const fs::path& path) {
    std::vector<std::int16_t> block(2 * 80);
    const auto start = Clock::now();
    DecodeJob job({path, {}, {}});
    job.waitForFrames(1);
    if (!job.call()) return -1;
    const auto renderer = Renderer::make(job.call(), job.call()->pcm.sampleRate());
    (*renderer)->setPaused(false);
    (*renderer)->render(block);
    const double ms = msSince(start);
    job.progress().cancel();
    return ms;
}

void printOpeningRows(const fs::path& self, const fs::path& data, const fs::path& hour) {
    openedAfterMs(data / "call.mp3"); // the decoder stands ready from here on
    printOpeningRow(self, "60 min of G.711", hour);
    for (const fs::path& sample : compressedSamples(data))
        printOpeningRow(self, sample.filename().string(), sample);
}

} // namespace earmark::bench
