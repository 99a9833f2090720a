#pragma once

#include "core/storage/connection.h"

namespace earmark::storage {

/// How to open a file that is only read. In a folder that cannot be written the engine reads nothing whose
/// log it cannot share; without a -wal file that holds something, the file is whole as it lies.
Connection::Mode readingMode(const std::filesystem::path& path);

/// The path with a suffix behind its whole name: "centre.db" and "-wal".
std::filesystem::path withSuffix(const std::filesystem::path& path, const char* suffix);

/// Bytes in the file; 0 where there is none.
std::uintmax_t bytesIn(const std::filesystem::path& path);

} // namespace earmark::storage
