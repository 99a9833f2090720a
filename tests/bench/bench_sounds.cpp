#include "tests/bench/bench_sounds.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <fstream>
#include <string>
#include <string_view>

namespace earmark::bench {

namespace {

namespace fs = std::filesystem;

constexpr int kSampleSeconds = 3;
constexpr std::array<std::string_view, 8> kFrameByFrame{".gsm",    ".g722", ".g726", ".g729",
                                                        ".g723_1", ".vox",  ".aac",  ".mp3"};
/// Linear and G.711 in their containers: read by our own code.
constexpr std::array<std::string_view, 3> kNotCompressed{"agent.au", "agent.w64", "agent_rf64.wav"};

/// Formats whose files cannot be put together from copies of a short one: blocks of their own length,
/// numbered frames, one length in the header.
struct CodedAnew {
    std::string_view sample;
    const char* codec; ///< as ffmpeg names it
    int channels;
};
constexpr std::array<CodedAnew, 4> kCodedAnew{{{"agent_ima.wav", "adpcm_ima_wav", 1},
                                               {"agent_ms.wav", "adpcm_ms", 1},
                                               {"call.flac", "flac", 2},
                                               {"call.wma", "wmav2", 2}}};

void put(std::string& bytes, std::uint32_t value, int width) {
    for (int i = 0; i < width; ++i)
        bytes += static_cast<char>(value >> (8 * i) & 0xff);
}

std::string contentOf(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

fs::path repeated(const fs::path& sample, const fs::path& path, int seconds) {
    const std::string content = contentOf(sample);
    std::ofstream file(path, std::ios::binary);
    for (int done = 0; done < seconds; done += kSampleSeconds)
        file << content;
    return path;
}

/// The sound of `sample` over and over, coded as `how` says; empty without ffmpeg.
fs::path looped(const fs::path& sample, const fs::path& path, int seconds, const std::string& how) {
    const std::string command = "ffmpeg -v quiet -y -stream_loop -1 -i '" + sample.string() + "' -t " +
                                std::to_string(seconds) + " " + how + " '" + path.string() + "' </dev/null";
    return std::system(command.c_str()) == 0 ? path : fs::path();
}

} // namespace

fs::path writeWav(const fs::path& path, std::uint32_t coding, std::uint32_t channels, std::uint32_t seconds) {
    const std::uint32_t width = coding == kLinear ? 2 : 1;
    const std::uint32_t dataBytes = seconds * kCallRate * channels * width;
    std::string bytes = "RIFF";
    put(bytes, dataBytes + 36, 4);
    bytes += "WAVEfmt ";
    put(bytes, 16, 4);
    put(bytes, coding, 2);
    put(bytes, channels, 2);
    put(bytes, kCallRate, 4);
    put(bytes, kCallRate * channels * width, 4);
    put(bytes, channels * width, 2);
    put(bytes, 8 * width, 2);
    bytes += "data";
    put(bytes, dataBytes, 4);
    std::ofstream file(path, std::ios::binary);
    file << bytes;
    std::string second(kCallRate * channels * width, '\0');
    for (std::uint32_t done = 0; done < seconds; ++done) {
        for (std::size_t i = 0; i < second.size(); ++i)
            second[i] = static_cast<char>(((i + done * second.size()) * 2654435761U) >> 13);
        file << second;
    }
    return path;
}

std::vector<fs::path> compressedSamples(const fs::path& data) {
    std::vector<fs::path> samples;
    for (const fs::directory_entry& entry : fs::directory_iterator(data)) {
        const std::string name = entry.path().filename().string();
        if (entry.path().extension() != ".sh" &&
            std::ranges::find(kNotCompressed, name) == kNotCompressed.end())
            samples.push_back(entry.path());
    }
    std::ranges::sort(samples);
    return samples;
}

fs::path lengthened(const fs::path& sample, const fs::path& folder, int seconds) {
    if (sample.extension() == ".g726") return {}; // where it is put together it howls; in WAV it does not
    const fs::path path = folder / ("long-" + sample.filename().string());
    const std::string name = sample.filename().string();
    const auto anew = std::ranges::find(kCodedAnew, name, &CodedAnew::sample);
    if (anew != kCodedAnew.end())
        return looped(sample.parent_path() / "call.flac", path, seconds,
                      "-ac " + std::to_string(anew->channels) + " -c:a " + anew->codec);
    const bool byItself =
        std::ranges::find(kFrameByFrame, sample.extension().string()) != kFrameByFrame.end();
    return byItself ? repeated(sample, path, seconds) : looped(sample, path, seconds, "-c copy");
}

} // namespace earmark::bench
