#pragma once

#include "core/audio/audio_source.h"
#include "core/audio/chunk_memory.h"

#include <atomic>
#include <span>
#include <vector>

namespace earmark::audio {

/// The decoded sound of one call, 16 bit, one plane a side. One thread appends while any number of threads
/// read what is ready; nothing that is ready ever changes or moves.
class PcmStore {
public:
    static constexpr std::size_t kChunkFrames = std::size_t{1} << 18;
    static constexpr std::size_t kDefaultBudget = std::size_t{256} << 20;

    /// `sides` 1 or 2, `sampleRate` in Hz. Takes `maxFrames` at most; beyond `memoryBudget` bytes sound goes
    /// to a temporary file.
    PcmStore(int sides, int sampleRate, std::int64_t maxFrames, std::size_t memoryBudget = kDefaultBudget);

    int sides() const { return m_sides; }
    int sampleRate() const { return m_sampleRate; }

    // For the one writer.
    /// Where the next frames belong; 0 frames when the store is full or there is no memory left.
    Planes writable();
    /// Makes so many frames of writable() ready.
    void commit(std::size_t frames);
    /// Nothing more will come.
    void finish() { m_finished.store(true, std::memory_order_release); }

    // For every reader.
    std::int64_t readyFrames() const { return m_ready.load(std::memory_order_acquire); }
    bool finished() const { return m_finished.load(std::memory_order_acquire); }
    /// The ready samples of one side from `start` on that lie together: at least one while start is below
    /// readyFrames(), else none.
    std::span<const std::int16_t> view(int side, std::int64_t start) const;
    /// Copies ready samples; returns how many there were.
    std::size_t read(int side, std::int64_t start, std::span<std::int16_t> out) const;

private:
    int m_sides;
    int m_sampleRate;
    ChunkMemory m_memory;
    std::vector<std::int16_t*> m_chunks; ///< all sides of a chunk, one after another; never resized
    std::atomic<std::int64_t> m_ready{0};
    std::atomic<bool> m_finished{false};
};

} // namespace earmark::audio
