#include "core/audio/peak_pyramid.h"

#include "core/audio/sample_power.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace earmark::audio {

namespace {

constexpr std::int64_t kFactor = 4;
constexpr std::int64_t kBlockBins = 4096;

/// Bins are powers of two, so that a column costs shifts where it would cost a dozen divisions.
constexpr int kBaseShift = std::countr_zero(static_cast<std::uint64_t>(PeakPyramid::kBaseFrames));
constexpr int kLevelShift = std::countr_zero(static_cast<std::uint64_t>(kFactor));
static_assert(std::int64_t{1} << kBaseShift == PeakPyramid::kBaseFrames && 1 << kLevelShift == kFactor);

constexpr int binShift(int level) {
    return kBaseShift + level * kLevelShift;
}

/// The coarsest level that has a bin beginning at a frame; -1 where none has.
int coarsestLevelAt(std::int64_t frame) {
    const int zeros = std::countr_zero(static_cast<std::uint64_t>(frame));
    return zeros < kBaseShift ? -1 : std::min((zeros - kBaseShift) / kLevelShift, PeakPyramid::kLevels - 1);
}

} // namespace

PeakPyramid::PeakPyramid(const PcmStore& store, std::int64_t maxFrames)
    : m_store(store) {
    for (int side = 0; side < store.sides(); ++side)
        for (int index = 0; index < kLevels; ++index)
            level(side, index)
                .blocks.resize(static_cast<std::size_t>(maxFrames / binFrames(index) / kBlockBins + 1));
}

std::int64_t PeakPyramid::binFrames(int level) {
    return std::int64_t{1} << binShift(level);
}

void PeakPyramid::merge(Bin& into, const Bin& bin) {
    into.min = std::min(into.min, bin.min);
    into.max = std::max(into.max, bin.max);
    into.power += bin.power;
}

const PeakPyramid::Bin& PeakPyramid::binAt(const Level& level, std::int64_t index) const {
    return level
        .blocks[static_cast<std::size_t>(index / kBlockBins)][static_cast<std::size_t>(index % kBlockBins)];
}

void PeakPyramid::append(Level& level, const Bin& bin) {
    const std::int64_t index = level.count.load(std::memory_order_relaxed);
    auto& block = level.blocks[static_cast<std::size_t>(index / kBlockBins)];
    if (!block) block = std::make_unique<Bin[]>(static_cast<std::size_t>(kBlockBins));
    block[static_cast<std::size_t>(index % kBlockBins)] = bin;
    level.count.store(index + 1, std::memory_order_release);
}

/// A plain loop over samples.
PeakPyramid::Bin PeakPyramid::scan(int side, std::int64_t begin, std::int64_t end) const {
    Bin bin;
    while (begin < end) {
        const auto there = m_store.view(side, begin);
        if (there.empty()) break;
        const std::size_t count = std::min(there.size(), static_cast<std::size_t>(end - begin));
        const std::int16_t* samples = there.data();
        std::int16_t low = bin.min;
        std::int16_t high = bin.max;
        for (std::size_t i = 0; i < count; ++i) {
            low = std::min(low, samples[i]);
            high = std::max(high, samples[i]);
        }
        bin.min = low;
        bin.max = high;
        bin.power += sumOfSquares(there.first(count));
        begin += static_cast<std::int64_t>(count);
    }
    return bin;
}

void PeakPyramid::extend() {
    for (int side = 0; side < m_store.sides(); ++side)
        extendSide(side);
}

void PeakPyramid::extendSide(int side) {
    const std::int64_t ready = m_store.readyFrames() / kBaseFrames;
    Level& base = level(side, 0);
    for (std::int64_t i = base.count.load(std::memory_order_relaxed); i < ready; ++i)
        append(base, scan(side, i * kBaseFrames, (i + 1) * kBaseFrames));
    for (int index = 1; index < kLevels; ++index) {
        const Level& below = level(side, index - 1);
        Level& here = level(side, index);
        const std::int64_t full = below.count.load(std::memory_order_relaxed) / kFactor;
        for (std::int64_t i = here.count.load(std::memory_order_relaxed); i < full; ++i) {
            Bin sum;
            for (std::int64_t part = 0; part < kFactor; ++part)
                merge(sum, binAt(below, i * kFactor + part));
            append(here, sum);
        }
    }
}

PeakColumn PeakPyramid::range(int side, std::int64_t begin, std::int64_t end) const {
    begin = std::max<std::int64_t>(begin, 0);
    end = std::min(end, m_store.readyFrames());
    if (begin >= end || side < 0 || side >= m_store.sides()) return {};
    Bin sum;
    for (std::int64_t at = begin; at < end;) {
        int index = coarsestLevelAt(at);
        for (; index >= 0; --index)
            if (at + binFrames(index) <= end &&
                at >> binShift(index) < level(side, index).count.load(std::memory_order_acquire))
                break;
        if (index >= 0) {
            merge(sum, binAt(level(side, index), at >> binShift(index)));
            at += binFrames(index);
        } else {
            const std::int64_t next = std::min(end, (at / kBaseFrames + 1) * kBaseFrames);
            merge(sum, scan(side, at, next));
            at = next;
        }
    }
    return {sum.min, sum.max, std::sqrt(sum.power / static_cast<float>(end - begin)), true};
}

void PeakPyramid::query(int side, double startFrame, double framesPerColumn,
                        std::span<PeakColumn> out) const {
    for (std::size_t i = 0; i < out.size(); ++i) {
        const double from = startFrame + static_cast<double>(i) * framesPerColumn;
        const auto begin = static_cast<std::int64_t>(std::floor(from));
        const auto end = static_cast<std::int64_t>(std::floor(from + framesPerColumn));
        out[i] = range(side, begin, std::max(end, begin + 1));
    }
}

} // namespace earmark::audio
