#include "tests/bench/peak_rows.h"

#include "core/audio/decode_job.h"
#include "tests/bench/audio_rows.h"
#include "tests/bench/bench_sounds.h"
#include "tests/bench/opening_rows.h"
#include "tests/bench/plain_decode.h"

#include <array>
#include <cmath>
#include <cstdlib>
#include <ctime>
#include <fstream>

namespace earmark::bench {

namespace {

using namespace audio;
namespace fs = std::filesystem;

constexpr int kRuns = 9;
constexpr double kQuickMs = 1000; ///< what takes no longer is timed often, as a busy host stretches it most
constexpr std::int64_t kColumnFrames = 1001; ///< no multiple of any bin

/// Sound and peaks; evidence has a benchmark of its own.
DecodeLimits withoutEvidence() {
    DecodeLimits limits;
    limits.evidence = false;
    return limits;
}

std::shared_ptr<const DecodedCall> decode(const fs::path& path) {
    DecodeJob job({path, {}, {}}, withoutEvidence());
    job.wait();
    if (job.error()) std::fprintf(stderr, "%s\n", describe(*job.error()).c_str());
    return job.call();
}

/// Processor time of this process, which neighbours do not lengthen.
double processorMs(const std::function<void()>& work) {
    const std::clock_t start = std::clock();
    work();
    return 1000.0 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

double wallMs(const std::function<void()>& work) {
    const auto start = Clock::now();
    work();
    return msSince(start);
}

/// Ours and the others' by turns, so that both meet the same machine.
struct Beside {
    double ours = 0;
    double ratio = 0;
};
Beside compare(int runs, const std::function<double()>& ours, const std::function<double()>& theirs) {
    std::vector<double> times;
    std::vector<double> ratios;
    for (int i = 0; i < runs; ++i) {
        const double alone = theirs();
        times.push_back(ours());
        ratios.push_back(times.back() / alone);
    }
    return {middleOf(times), middleOf(ratios)};
}

struct Extremes {
    std::int16_t low = 32767;
    std::int16_t high = -32768;

    void take(std::int16_t sample) {
        low = std::min(low, sample);
        high = std::max(high, sample);
    }
};

/// Columns of a plain loop over what libsndfile reads.
std::array<std::vector<Extremes>, kMaxSides> plainColumns(const fs::path& path) {
    std::array<std::vector<Extremes>, kMaxSides> columns;
    std::int64_t frame = 0;
    readThroughSndfile(path, [&](std::span<const short> block, const SF_INFO& info) {
        const auto channels = static_cast<std::size_t>(info.channels);
        for (std::size_t i = 0; i < block.size(); i += channels, ++frame)
            for (std::size_t side = 0; side < channels; ++side) {
                columns[side].resize(static_cast<std::size_t>(frame / kColumnFrames + 1));
                columns[side].back().take(block[i + side]);
            }
    });
    return columns;
}

int columnsThatDiffer(const fs::path& path) {
    const auto call = decode(path);
    const auto plain = plainColumns(path);
    int wrong = 0;
    for (int side = 0; side < call->pcm.sides(); ++side) {
        const auto& wanted = plain[static_cast<std::size_t>(side)];
        std::vector<PeakColumn> ours(wanted.size());
        call->peaks.query(side, 0, kColumnFrames, ours);
        for (std::size_t i = 0; i < wanted.size(); ++i)
            wrong += ours[i].min != wanted[i].low || ours[i].max != wanted[i].high;
    }
    return wrong;
}

/// What this process holds in memory that is its own, in MB, without what waits for the next call and is free
/// for the system to take.
double ownMemoryMb() {
    std::ifstream file("/proc/self/smaps_rollup");
    double kilobytes = 0;
    for (std::string line; std::getline(file, line);) {
        if (line.starts_with("Anonymous:")) kilobytes += std::atof(line.c_str() + 10);
        if (line.starts_with("LazyFree:")) kilobytes -= std::atof(line.c_str() + 9);
    }
    return kilobytes / 1024;
}

void printLongCallRow(const std::string& name, const fs::path& path, const std::string& goal) {
    if (path.empty()) return printRow("10 hours of " + name, "needs ffmpeg", goal);
    const double before = ownMemoryMb();
    const double first = openedAfterMs(path);
    const auto start = Clock::now();
    const auto call = decode(path);
    const double whole = msSince(start);
    const double hours = call ? static_cast<double>(call->toMs(call->pcm.readyFrames())) / 3'600'000 : 0;
    printRow(text("%.1f hours of ", hours) + name + ": first block", text("%.1f ms", first), "<= 5 ms");
    printRow("  decoded, whole overview", text("%.2f s", whole / 1000), goal);
    printRow("  memory of its own while it is open", text("%.0f MB more", ownMemoryMb() - before),
             "256 MB of sound, then a file; 3 MB an hour of peaks");
    fs::remove(path);
}

} // namespace

void printPeakRows(const fs::path& hour) {
    const Beside peaks = compare(
        kRuns, [&] { return processorMs([&] { decode(hour); }); },
        [&] {
            return processorMs(
                [&] { readThroughSndfile(hour, [](std::span<const short>, const SF_INFO&) {}); });
        });
    printRow("60 min G.711 stereo: decoded, and peaks", text("%.0f ms", peaks.ours), "");
    printRow("  beside reading it through libsndfile", text("%.2f x", peaks.ratio), "<= 1.2 x");
    printRow("  columns unlike those of a plain loop", std::to_string(columnsThatDiffer(hour)), "0");
}

void printCompressedRows(const fs::path& data, const fs::path& folder) {
    for (const fs::path& sample : compressedSamples(data)) {
        const fs::path hour = lengthened(sample, folder, 3600);
        if (hour.empty()) continue;
        const bool isQuick = fastestDecodeMs(hour) < kQuickMs;
        const Beside peaks = compare(
            isQuick ? kRuns : 3, [&] { return wallMs([&] { decode(hour); }); },
            [&] { return fastestDecodeMs(hour); });
        printRow("60 min of " + sample.filename().string() + ": apart, with peaks",
                 text("%.0f ms", peaks.ours) + text(", %.2f x the decode alone", peaks.ratio), "<= 1.2 x");
        fs::remove(hour);
    }
}

void printColumnRows(const fs::path& hour) {
    const auto call = decode(hour);
    std::vector<PeakColumn> columns(1920);
    for (const double share : {1.0, 0.1, 0.001}) {
        const double step = static_cast<double>(call->pcm.readyFrames()) * share / 1920;
        std::vector<double> times;
        for (int i = 0; i < 31; ++i)
            times.push_back(processorMs([&] {
                for (const int side : {0, 1})
                    call->peaks.query(side, 12'345, step, columns);
            }));
        printRow(text("1920 columns of both sides, %g %% of an hour", 100 * share),
                 text("%.2f ms", middleOf(times)), "<= 4 ms");
    }
}

void printLongCallRows(const fs::path& data, const fs::path& folder) {
    constexpr int kTenHours = 36'000;
    printLongCallRow("PCM, one side", writeWav(folder / "pcm.wav", kLinear, 1, kTenHours), "<= 3 s");
    printLongCallRow("G.711, two sides", writeWav(folder / "law.wav", kMuLaw, 2, kTenHours), "<= 3 s");
    for (const fs::path& sample : compressedSamples(data))
        printLongCallRow(sample.filename().string(), lengthened(sample, folder, kTenHours),
                         "the decoder's own speed");
}

} // namespace earmark::bench
