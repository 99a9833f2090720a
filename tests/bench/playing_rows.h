#pragma once

#include <filesystem>

namespace earmark::bench {

/// Seeks in every format against a decode from beginning to end.
void printSeekRows(const std::filesystem::path& data, const std::filesystem::path& folder);
/// Pitch, length, playhead and share of a core from half to three times the speed.
void printSpeedRows(const std::filesystem::path& folder);

} // namespace earmark::bench
