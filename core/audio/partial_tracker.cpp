#include "core/audio/partial_tracker.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace earmark::audio {

namespace {

constexpr std::size_t kLowestBin = 12; ///< below about 190 Hz a telephone carries no partial
constexpr float kPeakAboveMean = 2.5f; ///< a peak's power over the frame's mean
constexpr std::size_t kNeighbours = 2; ///< bins on either side that a peak must top

/// Where a sample goes before the butterflies: its index with the bits turned round.
std::size_t reversed(std::size_t index) {
    std::size_t result = 0;
    for (std::size_t bit = 1; bit < PartialTracker::kWindow; bit <<= 1, index >>= 1)
        result = result << 1 | (index & 1);
    return result;
}

} // namespace

PartialTracker::PartialTracker() {
    for (std::size_t i = 0; i < kWindow; ++i) {
        const double angle = 2 * std::numbers::pi * static_cast<double>(i) / kWindow;
        m_taper[i] = static_cast<float>(0.5 - 0.5 * std::cos(angle));
        m_cosine[i] = static_cast<float>(std::cos(angle));
        m_sine[i] = static_cast<float>(-std::sin(angle));
        m_order[i] = reversed(i);
    }
}

/// A Fourier transform by halves (Cooley and Tukey), in place.
void PartialTracker::transform(std::span<const float> window) {
    for (std::size_t i = 0; i < kWindow; ++i) {
        m_real[m_order[i]] = window[i] * m_taper[i];
        m_imaginary[i] = 0;
    }
    for (std::size_t half = 1; half < kWindow; half *= 2)
        for (std::size_t start = 0; start < kWindow; start += 2 * half)
            for (std::size_t i = 0; i < half; ++i) {
                const std::size_t turn = i * (kWindow / (2 * half));
                const std::size_t low = start + i;
                const std::size_t high = low + half;
                const float real = m_real[high] * m_cosine[turn] - m_imaginary[high] * m_sine[turn];
                const float imaginary = m_real[high] * m_sine[turn] + m_imaginary[high] * m_cosine[turn];
                m_real[high] = m_real[low] - real;
                m_imaginary[high] = m_imaginary[low] - imaginary;
                m_real[low] += real;
                m_imaginary[low] += imaginary;
            }
    for (std::size_t bin = 0; bin < kBins; ++bin)
        m_power[bin] = m_real[bin] * m_real[bin] + m_imaginary[bin] * m_imaginary[bin];
}

PartialTracker::Peaks PartialTracker::findPeaks() const {
    float sum = 0;
    for (std::size_t bin = kLowestBin; bin < kBins; ++bin)
        sum += m_power[bin];
    const float least = kPeakAboveMean * sum / static_cast<float>(kBins - kLowestBin);
    Peaks peaks{};
    for (std::size_t bin = kLowestBin; bin + kNeighbours < kBins; ++bin) {
        const float power = m_power[bin];
        peaks[bin] = power > least && power >= m_power[bin - 1] && power > m_power[bin + 1] &&
                     power > m_power[bin - 2] && power > m_power[bin + 2];
    }
    return peaks;
}

bool PartialTracker::stood(std::size_t bin) const {
    return std::ranges::all_of(
        m_past, [&](const Peaks& past) { return past[bin - 1] || past[bin] || past[bin + 1]; });
}

float PartialTracker::heldShare(std::span<const float> window) {
    transform(window);
    const Peaks peaks = findPeaks();
    float held = 0;
    float sum = 0;
    for (std::size_t bin = kLowestBin; bin + 1 < kBins; ++bin) {
        sum += m_power[bin];
        if (peaks[bin] && stood(bin)) held += m_power[bin - 1] + m_power[bin] + m_power[bin + 1];
    }
    m_past[m_at] = peaks;
    m_at = (m_at + 1) % kHistory;
    return sum > 0 ? std::min(1.0f, held / sum) : 0;
}

void PartialTracker::reset() {
    m_past = {};
}

} // namespace earmark::audio
