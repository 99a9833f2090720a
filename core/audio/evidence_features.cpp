#include "core/audio/evidence_features.h"

#include "core/audio/sample_power.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace earmark::audio {

namespace {

constexpr float kLowestDb = -96;
constexpr float kFullScale = 32768;
constexpr int kThinnedRate = 4000;
constexpr double kVoiceLowHertz = 250;
constexpr double kVoiceHighHertz = 1200;
constexpr std::size_t kPartialHops = 4; ///< partials are looked for every 40 ms
constexpr float kLeastPartialDb = -55;  ///< fainter sound is no music that somebody holds to
constexpr int kScaleEnd = 32'000;       ///< G.711 ends at 32,124 and 32,256
constexpr std::int64_t kHopsBetweenQuestions = 1000;

float decibel(float meanSquare) {
    return meanSquare <= 0 ? kLowestDb : std::max(kLowestDb, 10 * std::log10(meanSquare));
}

} // namespace

EvidenceFeatures::Ear::Ear(int sampleRate)
    : shelf(Biquad::loudnessShelf(sampleRate))
    , loudnessHighPass(Biquad::loudnessHighPass(sampleRate))
    , low(Biquad::lowPass(std::min(kVoiceHighHertz, 0.45 * sampleRate), sampleRate))
    , high(Biquad::highPass(std::min(kVoiceLowHertz, 0.2 * sampleRate), sampleRate))
    , bands(sampleRate) {
    thinned.reserve(2 * PartialTracker::kWindow);
}

void EvidenceFeatures::Ear::hear(std::span<const std::int16_t> hop, int thinning) {
    const auto samples = static_cast<float>(hop.size());
    float loud = 0;
    float voiced = 0;
    unsigned clipped = 0;
    for (const std::int16_t sample : hop) {
        const float value = static_cast<float>(sample) / kFullScale;
        const float weighted = loudnessHighPass.step(shelf.step(value));
        const float band = high.step(low.step(value));
        loud += weighted * weighted;
        voiced += band * band;
        clipped += std::abs(int{sample}) >= kScaleEnd ? 1 : 0;
        if (++thinningAt >= thinning) {
            thinningAt = 0;
            thinned.push_back(band);
        }
    }
    for (Biquad* filter : {&shelf, &loudnessHighPass, &low, &high})
        filter->settle();
    const float levelDb = decibel(sumOfSquares(hop) / samples / (kFullScale * kFullScale));
    features.levels.push_back(levelDb);
    features.loudness.push_back(loud / samples);
    features.voice.push_back(decibel(voiced / samples));
    features.bands.push_back(bands.measure(hop));
    features.clipped.push_back(static_cast<std::uint8_t>(std::min(clipped, 255U)));
    measurePartials(levelDb);
}

void EvidenceFeatures::Ear::measurePartials(float levelDb) {
    constexpr std::size_t kWindow = PartialTracker::kWindow;
    float held = features.held.empty() ? 0 : features.held.back();
    if (features.levels.size() % kPartialHops == 0 && thinned.size() >= kWindow) {
        thinned.erase(thinned.begin(), thinned.end() - kWindow);
        held = 0;
        if (levelDb < kLeastPartialDb)
            partials.reset();
        else
            held = partials.heldShare(thinned);
    }
    features.held.push_back(held);
}

EvidenceFeatures::EvidenceFeatures(const PcmStore& store)
    : m_store(store)
    , m_hopFrames(store.sampleRate() * kHopMs / 1000)
    , m_thinning(std::max(1, (store.sampleRate() + kThinnedRate / 2) / kThinnedRate))
    , m_sides(static_cast<std::size_t>(store.sides()), Ear(store.sampleRate()))
    , m_hop(static_cast<std::size_t>(m_hopFrames)) {}

void EvidenceFeatures::extend(const std::function<bool()>& goOn) {
    const std::int64_t hops = m_store.readyFrames() / m_hopFrames;
    for (auto hop = static_cast<std::int64_t>(levels(0).size()); hop < hops; ++hop) {
        if (hop % kHopsBetweenQuestions == 0 && !goOn()) return;
        for (int side = 0; side < m_store.sides(); ++side) {
            m_store.read(side, hop * m_hopFrames, m_hop);
            m_sides[static_cast<std::size_t>(side)].hear(m_hop, m_thinning);
        }
    }
}

} // namespace earmark::audio
