#pragma once

#include <cstdint>
#include <string>

namespace earmark::audio {

inline constexpr std::uint32_t kWavHeaderBytes = 44;

/// Appends a number in `width` bytes, the least significant first.
void appendLittleEndian(std::string& bytes, std::uint32_t value, int width);

/// The kWavHeaderBytes that begin a WAV file of 16-bit samples.
std::string wavHeaderBytes(int sides, int sampleRate, std::uint32_t dataBytes);

} // namespace earmark::audio
