#pragma once

#include <filesystem>

namespace earmark::bench {

/// Peaks of an hour of G.711 beside reading it through libsndfile, and whether they are those of a plain
/// loop.
void printPeakRows(const std::filesystem::path& hour);
/// Peaks of an hour of each compressed format beside the fastest decode alone.
void printCompressedRows(const std::filesystem::path& data, const std::filesystem::path& folder);
/// 1920 columns out of the peaks of an hour.
void printColumnRows(const std::filesystem::path& hour);
/// Ten hours of 8 kHz: first sound, whole overview, memory.
void printLongCallRows(const std::filesystem::path& data, const std::filesystem::path& folder);

} // namespace earmark::bench
