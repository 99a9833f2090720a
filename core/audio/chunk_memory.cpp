#include "core/audio/chunk_memory.h"

#include <filesystem>
#include <string>

#ifndef _WIN32
#include <fcntl.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>
#endif

namespace earmark::audio {

ChunkMemory::ChunkMemory(std::size_t budgetBytes)
    : m_budget(budgetBytes) {}

std::int16_t* ChunkMemory::allocate(std::size_t count) {
    const std::size_t bytes = count * sizeof(std::int16_t);
    if (m_used + bytes > m_budget)
        if (std::int16_t* spilled = allocateInFile(bytes)) return spilled;
    return allocateInMemory(bytes);
}

std::int16_t* ChunkMemory::allocateInMemory(std::size_t bytes) {
    if (bytes > SlabPool::kSlabBytes) return nullptr;
    if (m_slabs.empty() || m_slabUsed + bytes > SlabPool::kSlabBytes) {
        std::byte* slab = SlabPool::shared().take();
        if (slab == nullptr) return nullptr;
        m_slabs.emplace_back(slab);
        m_slabUsed = 0;
    }
    auto* memory = reinterpret_cast<std::int16_t*>(m_slabs.back().get() + m_slabUsed);
    m_slabUsed += bytes;
    m_used += bytes;
    return memory;
}

#ifdef _WIN32

// Windows pages ordinary memory to its own file.
ChunkMemory::~ChunkMemory() = default;

std::int16_t* ChunkMemory::allocateInFile(std::size_t) {
    return nullptr;
}

#else

ChunkMemory::~ChunkMemory() {
    for (const Mapping& mapping : m_mappings)
        ::munmap(mapping.address, mapping.bytes);
    if (m_file >= 0) ::close(m_file);
}

std::int16_t* ChunkMemory::allocateInFile(std::size_t bytes) {
    if (m_file < 0) {
        std::error_code ignored;
        std::string name = (std::filesystem::temp_directory_path(ignored) / "earmark-sound-XXXXXX").string();
        m_file = ::mkstemp(name.data());
        if (m_file < 0) return nullptr;
        ::unlink(name.c_str());
    }
    const auto offset = static_cast<off_t>(m_spilled);
    // Blocks are reserved now: a full disk must fail here, not as a fault when the page is touched.
    if (::posix_fallocate(m_file, offset, static_cast<off_t>(bytes)) != 0) return nullptr;
    void* address = ::mmap(nullptr, bytes, PROT_READ | PROT_WRITE, MAP_SHARED, m_file, offset);
    if (address == MAP_FAILED) return nullptr;
    m_mappings.push_back({address, bytes});
    m_spilled += bytes;
    return static_cast<std::int16_t*>(address);
}

#endif

} // namespace earmark::audio
