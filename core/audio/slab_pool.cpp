#include "core/audio/slab_pool.h"

#include <new>

#ifndef _WIN32
#include <sys/mman.h>
#endif

namespace earmark::audio {

namespace {

constexpr std::align_val_t kAlignment{SlabPool::kSlabBytes};

std::byte* newSlab() {
    void* slab = ::operator new[](SlabPool::kSlabBytes, kAlignment, std::nothrow);
#ifdef MADV_HUGEPAGE
    if (slab != nullptr)
        ::madvise(slab, SlabPool::kSlabBytes, MADV_HUGEPAGE); // where there are none, small do
#endif
    return static_cast<std::byte*>(slab);
}

void mayBeTakenBack([[maybe_unused]] std::byte* slab) {
#ifdef MADV_FREE
    ::madvise(slab, SlabPool::kSlabBytes, MADV_FREE);
#endif
}

} // namespace

/// Never destroyed: a call may still be open when the program ends.
SlabPool& SlabPool::shared() {
    static auto* pool = new SlabPool;
    return *pool;
}

SlabPool::~SlabPool() {
    for (std::byte* slab : m_waiting)
        ::operator delete[](slab, kAlignment);
}

std::byte* SlabPool::take() {
    {
        const std::lock_guard lock(m_mutex);
        if (!m_waiting.empty()) {
            std::byte* slab = m_waiting.back();
            m_waiting.pop_back();
            return slab;
        }
    }
    return newSlab();
}

void SlabPool::giveBack(std::byte* slab) {
    mayBeTakenBack(slab);
    {
        const std::lock_guard lock(m_mutex);
        if (m_waiting.size() < kMostWaiting) {
            m_waiting.push_back(slab);
            return;
        }
    }
    ::operator delete[](slab, kAlignment);
}

std::size_t SlabPool::waiting() const {
    const std::lock_guard lock(m_mutex);
    return m_waiting.size();
}

} // namespace earmark::audio
