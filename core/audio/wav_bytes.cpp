#include "core/audio/wav_bytes.h"

namespace earmark::audio {

void appendLittleEndian(std::string& bytes, std::uint32_t value, int width) {
    for (int index = 0; index < width; ++index)
        bytes += static_cast<char>(static_cast<unsigned char>(value >> (8 * index)));
}

std::string wavHeaderBytes(int sides, int sampleRate, std::uint32_t dataBytes) {
    const auto channels = static_cast<std::uint32_t>(sides);
    const auto rate = static_cast<std::uint32_t>(sampleRate);
    std::string bytes = "RIFF";
    appendLittleEndian(bytes, dataBytes + kWavHeaderBytes - 8, 4);
    bytes += "WAVEfmt ";
    appendLittleEndian(bytes, 16, 4);
    appendLittleEndian(bytes, 1, 2); // PCM
    appendLittleEndian(bytes, channels, 2);
    appendLittleEndian(bytes, rate, 4);
    appendLittleEndian(bytes, rate * channels * 2, 4);
    appendLittleEndian(bytes, channels * 2, 2);
    appendLittleEndian(bytes, 16, 2);
    bytes += "data";
    appendLittleEndian(bytes, dataBytes, 4);
    return bytes;
}

} // namespace earmark::audio
