#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <vector>

namespace earmark::audio {

/// Finds partials that stand still: a note of music holds its frequencies for a tenth of a second and more,
/// a voice glides. Fed with sound of about 4 kHz, of one side.
class PartialTracker {
public:
    static constexpr std::size_t kWindow = 256; ///< 64 ms at 4 kHz
    static constexpr std::size_t kBins = kWindow / 2;
    static constexpr std::size_t kHistory = 4; ///< frames of about 40 ms that a partial must stand

    PartialTracker();

    /// Share of the frame's power, 0 … 1, in peaks that have stood in the same place, within a bin, in this
    /// and the last kHistory frames. `window` holds kWindow samples.
    float heldShare(std::span<const float> window);
    /// The frame is silent: nothing stands through it.
    void reset();

private:
    using Peaks = std::array<bool, kBins>;

    void transform(std::span<const float> window);
    Peaks findPeaks() const;
    bool stood(std::size_t bin) const;

    std::array<float, kWindow> m_taper;
    std::array<float, kWindow> m_cosine;
    std::array<float, kWindow> m_sine;
    std::array<std::size_t, kWindow> m_order;
    std::array<float, kWindow> m_real{};
    std::array<float, kWindow> m_imaginary{};
    std::array<float, kBins> m_power{};
    std::array<Peaks, kHistory> m_past{};
    std::size_t m_at = 0;
};

} // namespace earmark::audio
