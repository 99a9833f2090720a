#pragma once

#include "core/audio/audio_source.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace earmark::audio::test {

/// A folder that is gone when the test ends.
class SoundFolder {
public:
    SoundFolder();
    ~SoundFolder();
    SoundFolder(const SoundFolder&) = delete;
    SoundFolder& operator=(const SoundFolder&) = delete;

    std::filesystem::path operator/(const std::string& name) const { return m_path / name; }

private:
    std::filesystem::path m_path;
};

using Samples = std::vector<std::int16_t>;

/// A reproducible sound with speech's ups and downs: a hum in syllables with some hiss, `seed` tells them
/// apart.
Samples voice(std::size_t frames, unsigned seed, int sampleRate = 8000);
/// A pure tone.
Samples tone(std::size_t frames, double hertz, double amplitude, int sampleRate = 8000);
Samples interleaved(const Samples& left, const Samples& right);

/// Little-endian bytes of the samples, and a whole WAV file of format tag 1 with 16 bits.
std::string bytesOf(const Samples& samples);
std::string wavBytes(const Samples& interleavedSamples, int channels, int sampleRate = 8000);
/// A WAV file around any coding. `claimed` is what the data chunk says, the true size by default.
std::string wavAround(const std::string& data, int formatTag, int bits, int channels, int sampleRate,
                      std::int64_t claimed = -1);

std::filesystem::path write(const std::filesystem::path& path, const std::string& bytes);
std::filesystem::path dataFile(const std::string& name);

/// Everything a source gives, one vector a side.
struct Decoded {
    std::vector<Samples> sides;
    SourceFormat format;
    bool truncated = false;
};
Decoded decodeAll(AudioSource& source, std::size_t step = 4096);

} // namespace earmark::audio::test
