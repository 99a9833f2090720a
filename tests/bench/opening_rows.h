#pragma once

#include <filesystem>

namespace earmark::bench {

/// Milliseconds from a click to the first block at the ears, in this process; below 0 when it cannot be
/// opened.
double openedAfterMs(const std::filesystem::path& path);

/// Open to first rendered block of every format: in a decoder that stands ready, and in a program that has
/// just been started (`self` with --open and the file).
void printOpeningRows(const std::filesystem::path& self, const std::filesystem::path& data,
                      const std::filesystem::path& hour);

} // namespace earmark::bench
