#include "core/audio/evidence_features.h"

#include "core/audio/sample_power.h"

#include <algorithm>
#include <cmath>

namespace earmark::audio {

namespace {
constexpr float kLowestDb = -96;
}

EvidenceFeatures::EvidenceFeatures(const PcmStore& store)
    : m_store(store)
    , m_hopFrames(store.sampleRate() * kHopMs / 1000)
    , m_hop(static_cast<std::size_t>(m_hopFrames)) {}

float EvidenceFeatures::levelOf(int side, std::int64_t start) {
    m_store.read(side, start, m_hop);
    const float mean = sumOfSquares(m_hop) / static_cast<float>(m_hop.size()) / (32768.0f * 32768.0f);
    return mean <= 0 ? kLowestDb : std::max(kLowestDb, 10 * std::log10(mean));
}

void EvidenceFeatures::extend() {
    const std::int64_t hops = m_store.readyFrames() / m_hopFrames;
    for (int side = 0; side < m_store.sides(); ++side) {
        auto& levels = m_levels[static_cast<std::size_t>(side)];
        for (auto hop = static_cast<std::int64_t>(levels.size()); hop < hops; ++hop)
            levels.push_back(levelOf(side, hop * m_hopFrames));
    }
}

} // namespace earmark::audio
