#pragma once

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

    /// Room for `count` samples, not cleared. Null when neither memory nor disk has room.
    std::int16_t* allocate(std::size_t count);
    /// Bytes that lie in the temporary file.
    std::size_t spilledBytes() const { return m_spilled; }

private:
    std::int16_t* allocateInFile(std::size_t bytes);

    struct Mapping {
        void* address;
        std::size_t bytes;
    };
    std::size_t m_budget;
    std::size_t m_used = 0;
    std::size_t m_spilled = 0;
    int m_file = -1;
    std::vector<std::unique_ptr<std::int16_t[]>> m_chunks;
    std::vector<Mapping> m_mappings;
};

} // namespace earmark::audio
