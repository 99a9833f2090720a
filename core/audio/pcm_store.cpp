#include "core/audio/pcm_store.h"

#include <algorithm>
#include <cassert>

namespace earmark::audio {

namespace {
constexpr auto kChunk = static_cast<std::int64_t>(PcmStore::kChunkFrames);
}

PcmStore::PcmStore(int sides, int sampleRate, std::int64_t maxFrames, std::size_t memoryBudget)
    : m_sides(sides)
    , m_sampleRate(sampleRate)
    , m_memory(memoryBudget)
    , m_chunks(static_cast<std::size_t>((maxFrames + kChunk - 1) / kChunk), nullptr) {
    assert(sides >= 1 && sides <= kMaxSides && sampleRate > 0);
}

Planes PcmStore::writable() {
    const std::int64_t ready = m_ready.load(std::memory_order_relaxed);
    const auto chunk = static_cast<std::size_t>(ready / kChunk);
    const auto offset = static_cast<std::size_t>(ready % kChunk);
    if (chunk >= m_chunks.size()) return {};
    if (m_chunks[chunk] == nullptr)
        m_chunks[chunk] = m_memory.allocate(kChunkFrames * static_cast<std::size_t>(m_sides));
    if (m_chunks[chunk] == nullptr) return {};
    Planes planes;
    for (std::size_t side = 0; side < static_cast<std::size_t>(m_sides); ++side)
        planes.side[side] = m_chunks[chunk] + side * kChunkFrames + offset;
    planes.frames = kChunkFrames - offset;
    return planes;
}

void PcmStore::commit(std::size_t frames) {
    m_ready.store(m_ready.load(std::memory_order_relaxed) + static_cast<std::int64_t>(frames),
                  std::memory_order_release);
}

std::span<const std::int16_t> PcmStore::view(int side, std::int64_t start) const {
    const std::int64_t ready = readyFrames();
    if (start < 0 || start >= ready || side < 0 || side >= m_sides) return {};
    const std::int64_t offset = start % kChunk;
    const std::int16_t* plane =
        m_chunks[static_cast<std::size_t>(start / kChunk)] + static_cast<std::size_t>(side) * kChunkFrames;
    return {plane + offset, static_cast<std::size_t>(std::min(kChunk - offset, ready - start))};
}

std::size_t PcmStore::read(int side, std::int64_t start, std::span<std::int16_t> out) const {
    std::size_t done = 0;
    while (done < out.size()) {
        const auto there = view(side, start + static_cast<std::int64_t>(done));
        if (there.empty()) break;
        const std::size_t count = std::min(there.size(), out.size() - done);
        std::copy_n(there.begin(), count, out.begin() + static_cast<std::ptrdiff_t>(done));
        done += count;
    }
    return done;
}

} // namespace earmark::audio
