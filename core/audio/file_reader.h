#pragma once

#include "core/audio/byte_reader.h"
#include "core/base/result.h"

#include <filesystem>
#include <memory>
#include <string>

namespace earmark::audio {

/// A regular file on disk. Safe to read from several threads at once.
class FileReader final : public ByteReader {
public:
    /// NotFound; InvalidArgument for folders, devices and pipes (a pipe would hang its reader); Io otherwise.
    static Result<std::unique_ptr<FileReader>> open(const std::filesystem::path& path);
#ifndef _WIN32
    /// Takes over an open descriptor, which is closed with the reader.
    static Result<std::unique_ptr<FileReader>> adopt(int descriptor, const std::string& subject = {});
    int descriptor() const {
        return static_cast<int>(m_handle);
    }
#endif
    ~FileReader() override;
    FileReader(const FileReader&) = delete;
    FileReader& operator=(const FileReader&) = delete;

    std::int64_t size() const override {
        return m_size;
    }
    std::size_t readAt(std::int64_t offset, std::span<std::byte> out) const override;

private:
    FileReader(std::intptr_t handle, std::int64_t size)
        : m_handle(handle)
        , m_size(size) {}

    std::intptr_t m_handle; ///< a file descriptor, or a HANDLE on Windows
    std::int64_t m_size;
};

} // namespace earmark::audio
