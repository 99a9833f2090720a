#pragma once

#include "core/audio/byte_reader.h"
#include "core/base/result.h"

#include <cstdint>
#include <optional>
#include <string>

namespace earmark::audio {

/// How one sample lies in a file that holds them one by one.
enum class SampleCoding { Unsigned8, Signed16, Signed24, Signed32, Float32, Float64, MuLaw, ALaw };

int bytesPerSample(SampleCoding coding);
const char* sampleCodingName(SampleCoding coding);

/// Where the samples of a WAV, RF64 or W64 file lie and what they are.
struct WavLayout {
    std::string container;
    int formatTag = 0;                  ///< WAVE_FORMAT_…, the one inside for EXTENSIBLE
    std::optional<SampleCoding> coding; ///< absent when samples are not stored one by one (GSM, ADPCM …)
    int channels = 0;
    int sampleRate = 0;
    std::int64_t dataOffset = 0;
    std::int64_t dataBytes = 0; ///< really there, whatever the header claims
    bool truncated = false;     ///< the header promises more, or was never finished
};

/// Whether the bytes begin like a file that readWavHeader understands.
bool looksLikeWav(const ByteReader& bytes);

/// Walks the chunks by what is there: sizes of 0, −1, 4 GB or beyond the end are taken as "to the end of the
/// file". Malformed names what is missing or impossible.
Result<WavLayout> readWavHeader(const ByteReader& bytes, const std::string& subject);

} // namespace earmark::audio
