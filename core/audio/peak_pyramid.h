#pragma once

#include "core/audio/pcm_store.h"

#include <array>
#include <atomic>
#include <memory>
#include <vector>

namespace earmark::audio {

/// What one column of a waveform shows.
struct PeakColumn {
    std::int16_t min = 0;
    std::int16_t max = 0;
    float rms = 0;      ///< in units of one sample step, 0 … 32768
    bool ready = false; ///< false: not decoded yet, or beyond the end

    bool operator==(const PeakColumn&) const = default;
};

/// Minimum, maximum and power of a call in bins of 256 frames and four coarser levels, each four times the
/// one below, so that any zoom costs about as much as there are columns. Grows behind its PcmStore: one
/// thread calls extend(), any thread queries. Answers are exact at every zoom: what no bin covers is read
/// from the sound.
class PeakPyramid {
public:
    static constexpr int kLevels = 5;
    static constexpr std::int64_t kBaseFrames = 256;

    /// `store` must outlive this.
    explicit PeakPyramid(const PcmStore& store, std::int64_t maxFrames);

    /// Takes in what the store has got ready since.
    void extend();

    /// Column i covers the frames from startFrame + i × framesPerColumn to the next column's first, at least
    /// one. `framesPerColumn` > 0. Frames outside the decoded call leave a column not ready.
    void query(int side, double startFrame, double framesPerColumn, std::span<PeakColumn> out) const;
    /// The frames [begin, end) of one side as one column.
    PeakColumn range(int side, std::int64_t begin, std::int64_t end) const;

private:
    struct Bin {
        std::int16_t min = 32767;
        std::int16_t max = -32768;
        float power = 0; ///< sum of squares
    };
    /// Bins of one side and level, in blocks that never move.
    struct Level {
        std::vector<std::unique_ptr<Bin[]>> blocks;
        std::atomic<std::int64_t> count{0};
    };

    static std::int64_t binFrames(int level);
    static void merge(Bin& into, const Bin& bin);
    Bin scan(int side, std::int64_t begin, std::int64_t end) const;
    const Bin& binAt(const Level& level, std::int64_t index) const;
    void append(Level& level, const Bin& bin);
    void extendSide(int side);
    Level& level(int side, int index) { return m_levels[static_cast<std::size_t>(side * kLevels + index)]; }
    const Level& level(int side, int index) const {
        return m_levels[static_cast<std::size_t>(side * kLevels + index)];
    }

    const PcmStore& m_store;
    std::array<Level, kMaxSides * kLevels> m_levels;
};

} // namespace earmark::audio
