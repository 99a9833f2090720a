#pragma once

#include <cstdint>

namespace earmark::audio {

/// The frames [start, end) of a call.
struct FrameSpan {
    std::int64_t start = 0;
    std::int64_t end = 0;

    bool operator==(const FrameSpan&) const = default;
    std::int64_t length() const { return end - start; }
    bool contains(std::int64_t frame) const { return frame >= start && frame < end; }
};

} // namespace earmark::audio
