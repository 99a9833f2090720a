#pragma once

#include "core/audio/band_splitter.h"
#include "core/audio/frame_span.h"
#include "core/audio/hop_mask.h"

#include <cstdint>
#include <vector>

namespace earmark::audio {

/// Where a word begins and ends under noise that swings, as that of people in the background does. They cover
/// the middle of the voice's range, but seldom hiss all at once and seldom fall to the end of their phrases:
/// so the hiss with which many words begin and the deep band in which they die away stand out for longer.
/// What stands out is summed up hop by hop, and the edge lies where the sum is the most, so that a moment of
/// somebody else does not make it. It counts against a place how far it lies from the expected one, which
/// decides alone where nothing stands out.
class CoveredEdges {
public:
    /// `bands`, one a hop of `hopMs`; `masked` as many, or none. What the noise does by itself is seen where
    /// nothing is `heard`, in hops.
    CoveredEdges(const std::vector<BandLevels>& bands, int hopMs, const HopMask& masked,
                 const std::vector<FrameSpan>& heard);

    /// How many hops before `start`, no more than `most`, a word begins that is expected to begin `expected`
    /// hops before it; none where none is expected, because there the noise covers nothing.
    std::int64_t hopsBefore(std::int64_t start, std::int64_t most, float expected) const;
    /// How many hops from `end` on it goes on.
    std::int64_t hopsAfter(std::int64_t end, std::int64_t most, float expected) const;

private:
    std::int64_t hopsFrom(std::int64_t first, std::int64_t by, std::int64_t most, float expected) const;

    std::vector<float> m_standsOut; ///< of the noise, in dB, within bounds
};

} // namespace earmark::audio
