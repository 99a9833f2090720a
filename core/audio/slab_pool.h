#pragma once

#include <cstddef>
#include <mutex>
#include <vector>

namespace earmark::audio {

/// Large pieces of memory for decoded sound. Those of a call that is closed wait here for the next one: a
/// page that is new to the process is cleared by the system first, which takes longer than filling it with
/// sound. What waits is the system's again as soon as it is short of memory. From any thread.
class SlabPool {
public:
    /// The system's large page: an hour of two sides is 28,000 small ones.
    static constexpr std::size_t kSlabBytes = std::size_t{2} << 20;
    /// As much as one call holds in memory at most.
    static constexpr std::size_t kMostWaiting = 128;

    /// The program's own, for as long as it runs.
    static SlabPool& shared();

    SlabPool() = default;
    ~SlabPool();
    SlabPool(const SlabPool&) = delete;
    SlabPool& operator=(const SlabPool&) = delete;

    /// kSlabBytes, not cleared; null when there is no memory.
    std::byte* take();
    void giveBack(std::byte* slab);
    std::size_t waiting() const;

private:
    mutable std::mutex m_mutex;
    std::vector<std::byte*> m_waiting;
};

} // namespace earmark::audio
