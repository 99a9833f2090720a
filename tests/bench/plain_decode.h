#pragma once

#include <sndfile.h>

#include <filesystem>
#include <functional>
#include <span>

namespace earmark::bench {

// What somebody would write who only wants a recording decoded, with the libraries themselves: the measure of
// everything that is done beside it.

/// Interleaved samples, block by block; never called where libsndfile cannot.
using TakeBlock = std::function<void(std::span<const short> block, const SF_INFO& info)>;
void readThroughSndfile(const std::filesystem::path& path, const TakeBlock& take);

/// Milliseconds of the quicker one of libav and libsndfile, by the clock on the wall.
double fastestDecodeMs(const std::filesystem::path& path);

} // namespace earmark::bench
