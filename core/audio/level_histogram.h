#pragma once

#include <algorithm>
#include <array>
#include <cstddef>

namespace earmark::audio {

/// Counts levels from −96 to 0 dBFS by half decibels, so that a percentile of a sliding window costs the same
/// however long it is.
class LevelHistogram {
public:
    static constexpr float kLowestDb = -96;
    static constexpr std::size_t kBins = 193;

    void add(float level) { ++m_counts[bin(level)], ++m_total; }
    void remove(float level) { --m_counts[bin(level)], --m_total; }

    int total() const { return m_total; }
    int count(std::size_t index) const { return m_counts[index]; }
    static float levelOf(std::size_t index) { return kLowestDb + static_cast<float>(index) / 2; }

    /// The level that a share of 0 … 1 lies below; the lowest when nothing was counted.
    float percentile(double share) const {
        if (m_total == 0) return kLowestDb;
        auto left = static_cast<int>(share * (m_total - 1));
        for (std::size_t i = 0; i < kBins; ++i)
            if ((left -= m_counts[i]) < 0) return levelOf(i);
        return 0;
    }

    /// The level that is counted most, with its neighbours.
    float mode() const {
        std::size_t best = 1;
        int most = 0;
        for (std::size_t i = 1; i + 1 < kBins; ++i)
            if (const int here = m_counts[i - 1] + m_counts[i] + m_counts[i + 1]; here > most) {
                most = here;
                best = i;
            }
        return levelOf(best);
    }

    static std::size_t bin(float level) {
        return static_cast<std::size_t>(std::clamp(2 * (level - kLowestDb), 0.0f, -2 * kLowestDb));
    }

private:
    std::array<int, kBins> m_counts{};
    int m_total = 0;
};

} // namespace earmark::audio
