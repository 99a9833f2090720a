#pragma once

#include "core/audio/slab_pool.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

namespace earmark::audio {

/// Memory for decoded sound: ordinary memory up to a budget, beyond it pages of an unnamed temporary file
/// that the system may write out. Nothing is moved or freed before the whole is. One thread allocates.
class ChunkMemory {
public:
    explicit ChunkMemory(std::size_t budgetBytes);
    ~ChunkMemory();
    ChunkMemory(const ChunkMemory&) = delete;
    ChunkMemory& operator=(const ChunkMemory&) = delete;

    /// Room for `count` samples, a slab of the pool at most, not cleared. Null when neither memory nor disk
    /// has room.
    std::int16_t* allocate(std::size_t count);
    /// Bytes that lie in the temporary file.
    std::size_t spilledBytes() const { return m_spilled; }

private:
    std::int16_t* allocateInMemory(std::size_t bytes);
    std::int16_t* allocateInFile(std::size_t bytes);

    struct GiveBack {
        void operator()(std::byte* slab) const { SlabPool::shared().giveBack(slab); }
    };
    struct Mapping {
        void* address;
        std::size_t bytes;
    };
    std::size_t m_budget;
    std::size_t m_used = 0;
    std::size_t m_spilled = 0;
    int m_file = -1;
    std::vector<std::unique_ptr<std::byte[], GiveBack>> m_slabs;
    std::size_t m_slabUsed = 0; ///< bytes of the last slab that are handed out
    std::vector<Mapping> m_mappings;
};

} // namespace earmark::audio
