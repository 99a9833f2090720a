#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace earmark::ui::test {

struct StereoFrame {
    std::int16_t left = 0;
    std::int16_t right = 0;

    bool operator==(const StereoFrame&) const = default;
};
using Sound = std::vector<StereoFrame>;

/// A stretch of a call that was heard sample by sample as it is in the file.
struct HeardPiece {
    std::int64_t from = 0; ///< frame of the call
    std::int64_t frames = 0;
    std::int64_t before = 0; ///< frames ahead of it that are none of the call's: a fade

    std::int64_t end() const { return from + frames; }
};

/// Cuts what was heard into stretches of the call, in the order in which they were heard. `call` must be of
/// frames that differ: hiss will do.
std::vector<HeardPiece> piecesOf(const Sound& heard, const Sound& call);

} // namespace earmark::ui::test
