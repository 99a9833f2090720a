#pragma once

#include <cstdint>
#include <filesystem>
#include <vector>

namespace earmark::bench {

inline constexpr int kCallRate = 8000;

/// The codings that samples lie in one by one, by the number that WAV has for them.
inline constexpr std::uint32_t kLinear = 1;
inline constexpr std::uint32_t kMuLaw = 7;

/// A WAV file of 8 kHz that sounds like anything.
std::filesystem::path writeWav(const std::filesystem::path& path, std::uint32_t coding,
                               std::uint32_t channels, std::uint32_t seconds);

/// The short recordings of the tests, all that are compressed.
std::vector<std::filesystem::path> compressedSamples(const std::filesystem::path& data);

/// A recording of so many seconds in the same container and codec, out of one of three seconds: by itself
/// where frames follow one another, else by ffmpeg, which copies them. An empty path where neither can.
std::filesystem::path lengthened(const std::filesystem::path& sample, const std::filesystem::path& folder,
                                 int seconds);

} // namespace earmark::bench
