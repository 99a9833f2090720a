#pragma once

#include "core/audio/band_splitter.h"
#include "core/audio/hop_mask.h"

#include <array>
#include <optional>
#include <vector>

namespace earmark::audio {

/// The noise of a line that hisses or hums evenly, band by band. A voice stands out of it long after its
/// level has gone under, because noise is spread over all bands and what dies away of a word lies in one.
class EvenNoise {
public:
    /// Nothing where the noise of any band swings, as that of people who talk in the background does: then a
    /// band stands out of it all the time. `levels` in dBFS and `bands`, one a hop of `hopMs`;
    /// nothing, too, without bands.
    static std::optional<EvenNoise> find(const std::vector<float>& levels,
                                         const std::vector<BandLevels>& bands, int hopMs,
                                         const HopMask& masked);

    /// Whether some band stands out of the noise at a hop, and what is left of the sound when the noise is
    /// taken off is louder than `leastDb`; `open` when the hop before did.
    bool lets(std::size_t hop, float leastDb, bool open) const;

    /// The noise of the quietest band at a hop, in dBFS: what is fainter cannot be heard in any.
    float faintestDb(std::size_t hop) const;

private:
    explicit EvenNoise(int hopMs)
        : m_hopMs(hopMs) {}

    int m_hopMs;
    std::array<std::vector<float>, kVoiceBands> m_powers; ///< over three hops
    std::array<std::vector<float>, kVoiceBands> m_noise;  ///< power, for each step of floorStep
};

} // namespace earmark::audio
