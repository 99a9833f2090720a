#include "tests/bench/decoding_rows.h"

#include "core/audio/compressed_source.h"
#include "core/audio/decode_job.h"
#include "core/audio/file_reader.h"
#include "core/audio/offline_out.h"
#include "core/audio/renderer.h"
#include "tests/bench/audio_rows.h"

#include <array>
#include <cmath>
#include <cstdlib>
#include <fstream>
#include <numbers>

namespace earmark::bench {

namespace {

using namespace audio;
namespace fs = std::filesystem;

constexpr int kRate = 8000;

std::string contentOf(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// Frames that follow one another without a header: the same three seconds again and again.
fs::path writeRepeated(const fs::path& piece, const fs::path& folder, int seconds) {
    const std::string content = contentOf(piece);
    const fs::path path = folder / ("long-" + piece.filename().string());
    std::ofstream file(path, std::ios::binary);
    for (int done = 0; done < seconds; done += 3)
        file << content;
    return path;
}

void put(std::string& bytes, std::uint32_t value, int width) {
    for (int i = 0; i < width; ++i)
        bytes += static_cast<char>(value >> (8 * i) & 0xff);
}

/// A WAV file of mu-law (7) or 16-bit (1) samples that sound like anything.
fs::path writeWav(const fs::path& path, std::uint32_t tag, std::uint32_t channels, std::uint32_t seconds) {
    const std::uint32_t width = tag == 1 ? 2 : 1;
    const std::uint32_t dataBytes = seconds * kRate * channels * width;
    std::string bytes = "RIFF";
    put(bytes, dataBytes + 36, 4);
    bytes += "WAVEfmt ";
    put(bytes, 16, 4);
    put(bytes, tag, 2);
    put(bytes, channels, 2);
    put(bytes, kRate, 4);
    put(bytes, kRate * channels * width, 4);
    put(bytes, channels * width, 2);
    put(bytes, 8 * width, 2);
    bytes += "data";
    put(bytes, dataBytes, 4);
    std::ofstream file(path, std::ios::binary);
    file << bytes;
    std::string second(kRate * channels * width, '\0');
    for (std::size_t i = 0; i < second.size(); ++i)
        second[i] = static_cast<char>((i * 2654435761u) >> 13);
    for (std::uint32_t done = 0; done < seconds; ++done)
        file << second;
    return path;
}

/// Milliseconds from a click to the first block at the ears.
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

/// What this process holds in memory that is its own, in MB.
double ownMemoryMb() {
    std::ifstream file("/proc/self/status");
    for (std::string line; std::getline(file, line);)
        if (line.starts_with("RssAnon:")) return std::atof(line.c_str() + 8) / 1024;
    return 0;
}

double decodedHereMs(const fs::path& path) {
    return medianMs(3, [&] {
        auto bytes = FileReader::open(path);
        if (!bytes) return;
        auto source =
            openCompressed({std::move(*bytes), "", path.extension().string().substr(1), kMaxCallRate});
        if (!source) return;
        std::array<std::vector<std::int16_t>, kMaxSides> planes;
        for (auto& plane : planes)
            plane.resize(32768);
        for (;;) {
            const auto got = (*source)->read({{planes[0].data(), planes[1].data()}, 32768});
            if (!got || *got == 0) break;
        }
    });
}

double frequencyOf(const std::vector<std::int16_t>& stereo) {
    std::size_t first = 0;
    std::size_t last = 0;
    int crossings = 0;
    for (std::size_t i = 2; i < stereo.size(); i += 2)
        if (stereo[i - 2] < 0 && stereo[i] >= 0) {
            if (crossings++ == 0) first = i / 2;
            last = i / 2;
        }
    return crossings < 2 ? 0 : (crossings - 1.0) * kRate / static_cast<double>(last - first);
}

void printLongCallRow(const std::string& name, const fs::path& path, const std::string& goal) {
    const double before = ownMemoryMb();
    const double first = openedAfterMs(path);
    const auto start = Clock::now();
    DecodeJob job({path, {}, {}});
    job.wait();
    const double whole = msSince(start);
    const double hours =
        job.call() ? static_cast<double>(job.call()->toMs(job.call()->pcm.readyFrames())) / 3'600'000 : 0;
    printRow(text("%.1f hours of ", hours) + name + ": first block", text("%.1f ms", first), "<= 5 ms");
    printRow("  decoded, whole overview and levels", text("%.2f s", whole / 1000), goal);
    printRow("  memory of its own while it is open", text("%.0f MB more", ownMemoryMb() - before),
             "bounded: past 256 MB in a file");
}

} // namespace

void printOpeningRows(const fs::path& data) {
    const fs::path call = data / "call.mp3";
    printRow("open -> first rendered block, decoder not started yet", text("%.1f ms", openedAfterMs(call)),
             "<= 150 ms");
    printRow("  the next one", text("%.2f ms", openedAfterMs(call)), "<= 5 ms");
}

void printCompressedRows(const fs::path& data, const fs::path& folder) {
    for (const char* name : {"call.mp3", "agent.gsm", "agent.g722", "call.aac", "agent.g729"}) {
        const fs::path hour = writeRepeated(data / name, folder, 3600);
        const double alone = decodedHereMs(hour);
        const double ours = medianMs(3, [&] {
            DecodeJob job({hour, {}, {}});
            job.wait();
        });
        printRow("60 min " + std::string(name) + ": apart, with peaks and levels", text("%.0f ms", ours), "");
        printRow("  beside the decode alone in one process", text("%.2f x", ours / alone), "<= 1.2 x");
        fs::remove(hour);
    }
}

void printLongCallRows(const fs::path& data, const fs::path& folder) {
    constexpr int kTenHours = 36'000;
    const fs::path pcm = writeWav(folder / "pcm.wav", 1, 1, kTenHours);
    printLongCallRow("PCM, one side", pcm, "<= 3 s");
    fs::remove(pcm);
    const fs::path law = writeWav(folder / "law.wav", 7, 2, kTenHours);
    printLongCallRow("G.711, two sides", law, "<= 3 s");
    fs::remove(law);
    for (const char* name : {"agent.gsm", "agent.g729", "call.aac", "call.mp3"}) {
        const fs::path path = writeRepeated(data / name, folder, kTenHours);
        printLongCallRow(name, path, "the decoder's own speed");
        fs::remove(path);
    }
}

void printSpeedRows(const fs::path& folder) {
    std::string samples;
    constexpr int kSeconds = 20;
    for (int i = 0; i < kSeconds * kRate; ++i)
        put(samples,
            static_cast<std::uint32_t>(std::lrint(8000 * std::sin(2 * std::numbers::pi * 440 * i / kRate))),
            2);
    const fs::path path = folder / "tone.sln";
    std::ofstream(path, std::ios::binary) << samples;
    DecodeJob job({path, {}, {}});
    job.wait();
    double worstPitch = 0;
    double worstLength = 0;
    for (const double speed : {0.5, 0.7, 0.9, 1.0, 1.25, 1.5, 1.75, 2.0, 2.5, 3.0}) {
        const auto renderer = *Renderer::make(job.call(), kRate);
        renderer->setSpeed(speed);
        renderer->setPaused(false);
        OfflineOut out;
        out.attach(renderer);
        const std::vector<std::int16_t> heard = out.pullAll();
        const double wanted = kSeconds * kRate / speed;
        worstLength = std::max(worstLength, std::abs(static_cast<double>(heard.size()) / 2 / wanted - 1));
        worstPitch = std::max(worstPitch, std::abs(frequencyOf(heard) / 440 - 1));
    }
    printRow("0.5 to 3 times the speed: pitch off by at most", text("%.2f %%", 100 * worstPitch), "<= 1.5 %");
    printRow("  length off by at most", text("%.3f %%", 100 * worstLength), "<= 0.1 %");
}

} // namespace earmark::bench
