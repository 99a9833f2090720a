#pragma once

#include <cstddef>
#include <vector>

namespace earmark::audio {

/// Hops of a side that are not to be taken for its speech, whatever their level: music, the other side's
/// voice. Empty: none.
using HopMask = std::vector<bool>;

inline bool counts(const HopMask& masked, std::size_t hop) {
    return masked.empty() || !masked[hop];
}

} // namespace earmark::audio
