#include "tests/audio/sound_files.h"

#include "tests/support/test_data.h"

#include <atomic>
#include <cmath>
#include <fstream>
#include <numbers>
#include <random>

namespace earmark::audio::test {

namespace {

std::string littleEndian(std::uint64_t value, int width) {
    std::string bytes;
    for (int i = 0; i < width; ++i)
        bytes += static_cast<char>(value >> (8 * i) & 0xff);
    return bytes;
}

} // namespace

SoundFolder::SoundFolder() {
    std::random_device chance;
    m_path = std::filesystem::temp_directory_path() / ("earmark-audio-" + std::to_string(chance()));
    std::filesystem::create_directories(m_path);
}

SoundFolder::~SoundFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(m_path, ignored);
}

Samples voice(std::size_t frames, unsigned seed, int sampleRate) {
    std::minstd_rand chance(seed);
    std::uniform_real_distribution<double> hiss(-60, 60);
    Samples samples(frames);
    const double pitch = 110 + 17 * static_cast<double>(seed % 7);
    for (std::size_t i = 0; i < frames; ++i) {
        const double t = static_cast<double>(i) / sampleRate;
        const double syllable = std::max(0.0, std::sin(2 * std::numbers::pi * 3.1 * t + seed));
        const double hum =
            std::sin(2 * std::numbers::pi * pitch * t) + 0.5 * std::sin(6 * std::numbers::pi * pitch * t);
        samples[i] = static_cast<std::int16_t>(std::lrint(6000 * syllable * hum + hiss(chance)));
    }
    return samples;
}

Samples tone(std::size_t frames, double hertz, double amplitude, int sampleRate) {
    Samples samples(frames);
    for (std::size_t i = 0; i < frames; ++i)
        samples[i] = static_cast<std::int16_t>(std::lrint(
            amplitude * std::sin(2 * std::numbers::pi * hertz * static_cast<double>(i) / sampleRate)));
    return samples;
}

Samples interleaved(const Samples& left, const Samples& right) {
    Samples both;
    for (std::size_t i = 0; i < left.size(); ++i) {
        both.push_back(left[i]);
        both.push_back(right[i]);
    }
    return both;
}

std::string bytesOf(const Samples& samples) {
    std::string bytes;
    for (const std::int16_t sample : samples)
        bytes += littleEndian(static_cast<std::uint16_t>(sample), 2);
    return bytes;
}

std::string wavAround(const std::string& data, int formatTag, int bits, int channels, int sampleRate,
                      std::int64_t claimed) {
    const int block = channels * ((bits + 7) / 8);
    const auto size =
        static_cast<std::uint64_t>(claimed < 0 ? static_cast<std::int64_t>(data.size()) : claimed);
    return "RIFF" + littleEndian(size + 36, 4) + "WAVEfmt " + littleEndian(16, 4) +
           littleEndian(static_cast<std::uint64_t>(formatTag), 2) +
           littleEndian(static_cast<std::uint64_t>(channels), 2) +
           littleEndian(static_cast<std::uint64_t>(sampleRate), 4) +
           littleEndian(static_cast<std::uint64_t>(sampleRate * block), 4) +
           littleEndian(static_cast<std::uint64_t>(block), 2) +
           littleEndian(static_cast<std::uint64_t>(bits), 2) + "data" + littleEndian(size, 4) + data;
}

std::string wavBytes(const Samples& interleavedSamples, int channels, int sampleRate) {
    return wavAround(bytesOf(interleavedSamples), 1, 16, channels, sampleRate);
}

std::filesystem::path write(const std::filesystem::path& path, const std::string& bytes) {
    std::ofstream(path, std::ios::binary).write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    return path;
}

std::filesystem::path dataFile(const std::string& name) {
    return earmark::test::dataDirectory() / "audio" / name;
}

Decoded decodeAll(AudioSource& source, std::size_t step) {
    Decoded decoded;
    decoded.format = source.format();
    decoded.sides.resize(static_cast<std::size_t>(source.format().sides()));
    Samples left(step);
    Samples right(step);
    for (;;) {
        const auto got = source.read({{left.data(), right.data()}, step});
        if (!got || *got == 0) break;
        const auto count = static_cast<std::ptrdiff_t>(*got);
        decoded.sides[0].insert(decoded.sides[0].end(), left.begin(), left.begin() + count);
        if (decoded.sides.size() > 1)
            decoded.sides[1].insert(decoded.sides[1].end(), right.begin(), right.begin() + count);
    }
    decoded.truncated = source.truncated();
    return decoded;
}

} // namespace earmark::audio::test
