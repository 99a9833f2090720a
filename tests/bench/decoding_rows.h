#pragma once

#include <filesystem>

namespace earmark::bench {

/// Opening in a decoder that stands ready and in one that must be started first; must be the first rows of a
/// run.
void printOpeningRows(const std::filesystem::path& data);
/// Peaks and levels of an hour beside the fastest decode alone, compressed formats.
void printCompressedRows(const std::filesystem::path& data, const std::filesystem::path& folder);
/// Ten hours of 8 kHz: first sound, whole overview, memory.
void printLongCallRows(const std::filesystem::path& data, const std::filesystem::path& folder);
/// Pitch and length from half to three times the speed.
void printSpeedRows(const std::filesystem::path& folder);

} // namespace earmark::bench
