#pragma once

#include <cstddef>

namespace earmark::audio {

/// Samples of room to give beyond what swresample is told of: its vector code writes some bytes past the last
/// one.
inline constexpr std::size_t kSwrSlack = 64;

} // namespace earmark::audio
