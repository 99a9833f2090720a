#include "core/storage/reading_mode.h"

#include "core/storage/platform.h"

#include <system_error>

namespace earmark::storage {

std::filesystem::path withSuffix(const std::filesystem::path& path, const char* suffix) {
    std::filesystem::path longer = path;
    longer += suffix;
    return longer;
}

std::uintmax_t bytesIn(const std::filesystem::path& path) {
    std::error_code missing;
    const std::uintmax_t bytes = std::filesystem::file_size(path, missing);
    return missing ? 0 : bytes;
}

Connection::Mode readingMode(const std::filesystem::path& path) {
    if (platform::canWriteIn(std::filesystem::absolute(path).parent_path()))
        return Connection::Mode::ReadOnly;
    return bytesIn(withSuffix(path, "-wal")) == 0 ? Connection::Mode::Immutable : Connection::Mode::ReadOnly;
}

} // namespace earmark::storage
