#pragma once

#include "core/audio/band_splitter.h"
#include "core/audio/biquad.h"
#include "core/audio/partial_tracker.h"
#include "core/audio/pcm_store.h"

#include <array>
#include <atomic>
#include <cstdint>
#include <functional>
#include <memory>
#include <vector>

namespace earmark::audio {

/// What was measured of one side, a value for each whole hop.
struct SideFeatures {
    std::vector<float> levels;   ///< dBFS, where a full-scale sine has −3.0; −96 at least
    std::vector<float> loudness; ///< mean square after K-weighting, full scale is 1
    std::vector<float> voice;    ///< dBFS of what lies between 250 and 1,200 Hz, where syllables are carried
    std::vector<BandLevels> bands;     ///< where a voice stands out of the noise of a line
    std::vector<float> held;           ///< share of the power in partials that stand still, 0 … 1
    std::vector<std::uint8_t> clipped; ///< samples at the end of the scale
};

/// What evidence about a call is drawn from, measured in one pass over its sound. Belongs to the decoding
/// thread until the store is finished; after that it does not change.
class EvidenceFeatures {
public:
    static constexpr int kHopMs = 10;

    /// `store` must outlive this.
    explicit EvidenceFeatures(const PcmStore& store);

    /// Takes in what the store has got ready since, until `goOn` says no.
    void extend(const std::function<bool()>& goOn);

    std::int64_t hopFrames() const { return m_hopFrames; }
    const SideFeatures& side(int side) const { return m_sides[static_cast<std::size_t>(side)].features; }
    const std::vector<float>& levels(int side) const { return this->side(side).levels; }

private:
    /// One side's filters and what they remember.
    struct Ear {
        explicit Ear(int sampleRate);

        void hear(std::span<const std::int16_t> hop, int thinning);
        void measurePartials(float levelDb);

        Biquad shelf;
        Biquad loudnessHighPass;
        Biquad low;
        Biquad high;
        BandSplitter bands;
        PartialTracker partials;
        std::vector<float> thinned; ///< the last kWindow samples at about 4 kHz
        int thinningAt = 0;
        SideFeatures features;
    };

    const PcmStore& m_store;
    std::int64_t m_hopFrames;
    int m_thinning;
    std::vector<Ear> m_sides;
    std::vector<std::int16_t> m_hop;
};

} // namespace earmark::audio
