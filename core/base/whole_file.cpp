#include "core/base/whole_file.h"

#include <cerrno>
#include <fstream>
#include <system_error>

namespace earmark {

namespace {

std::string shown(const std::filesystem::path& path) {
    const std::u8string text = path.generic_u8string();
    return std::string(text.begin(), text.end());
}

Error failure(const std::filesystem::path& path, const std::error_code& reason) {
    const bool denied = reason == std::errc::permission_denied ||
                        reason == std::errc::read_only_file_system ||
                        reason == std::errc::operation_not_permitted;
    const ErrorCode code = denied                                    ? ErrorCode::ReadOnly
                           : reason == std::errc::no_space_on_device ? ErrorCode::NoSpace
                                                                     : ErrorCode::Io;
    return {code, shown(path), "it could not be written: " + reason.message()};
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
