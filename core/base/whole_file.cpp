#include "core/base/whole_file.h"

#include "core/base/system_failure.h"

#include <cerrno>
#include <fstream>
#include <system_error>

namespace earmark {

namespace {

Error failure(const std::filesystem::path& path, const std::error_code& reason) {
    return {codeOfRefusedWrite(reason), shownPath(path), "it could not be written: " + reason.message()};
}

std::error_code writeAll(const std::filesystem::path& path, std::string_view bytes) {
    errno = 0;
    std::ofstream out(path, std::ios::binary | std::ios::trunc);
    out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    out.close();
    if (out) return {};
    return {errno != 0 ? errno : EIO, std::generic_category()};
}

} // namespace

Result<void> writeWholeFile(const std::filesystem::path& path, std::string_view bytes) {
    std::filesystem::path unfinished = path;
    unfinished += ".part";
    std::error_code failed = writeAll(unfinished, bytes);
    if (!failed) std::filesystem::rename(unfinished, path, failed);
    if (!failed) return {};
    std::error_code ignored;
    std::filesystem::remove(unfinished, ignored);
    return failure(path, failed);
}

} // namespace earmark
