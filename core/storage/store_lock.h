#pragma once

#include <filesystem>
#include <memory>

namespace earmark::storage {

namespace platform {
class FileLock;
}

/// What makes one program the only writer of a store: "<store>.lock", locked until destroyed.
class StoreLock {
public:
    /// Throws Busy where another program holds it; the message names its process.
    explicit StoreLock(const std::filesystem::path& store);
    ~StoreLock();
    StoreLock(const StoreLock&) = delete;
    StoreLock& operator=(const StoreLock&) = delete;

    /// The program that claimed it last was killed, or the power failed: the store was never closed.
    bool wasLeftOpen() const;

    /// From now on the store counts as open: unless it is released, the next to lock it finds it left open.
    void claim();
    /// The store is closed and whole: the next to lock it is told so.
    void release();

private:
    std::unique_ptr<platform::FileLock> m_lock;
};

} // namespace earmark::storage
