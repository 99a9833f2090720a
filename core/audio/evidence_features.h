#pragma once

#include "core/audio/pcm_store.h"

#include <array>
#include <vector>

namespace earmark::audio {

/// What evidence about a call is drawn from, measured once while it is decoded. Belongs to the decoding
/// thread until the store is finished; after that it does not change.
class EvidenceFeatures {
public:
    static constexpr int kHopMs = 10;

    /// `store` must outlive this.
    explicit EvidenceFeatures(const PcmStore& store);

    /// Takes in what the store has got ready since.
    void extend();

    std::int64_t hopFrames() const { return m_hopFrames; }
    /// Level of each whole hop of one side in dBFS, where a full-scale sine has −3.0; −96 at least.
    const std::vector<float>& levels(int side) const { return m_levels[static_cast<std::size_t>(side)]; }

private:
    float levelOf(int side, std::int64_t start);

    const PcmStore& m_store;
    std::int64_t m_hopFrames;
    std::array<std::vector<float>, kMaxSides> m_levels;
    std::vector<std::int16_t> m_hop;
};

} // namespace earmark::audio
