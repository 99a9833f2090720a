#include "core/exchange/bounded_file.h"

#include <fstream>
#include <system_error>

namespace earmark::exchange {

namespace fs = std::filesystem;

namespace {

Error tooLarge(const std::string& subject, std::uintmax_t size, std::uintmax_t limit) {
    return {ErrorCode::TooLarge, subject,
            "the file has " + std::to_string(size) + " bytes, at most " + std::to_string(limit) +
                " are read"};
}

} // namespace

Result<std::string> readBoundedFile(const fs::path& path, std::uintmax_t limit) {
    const std::string subject = path.string();
    std::error_code failure;
    const fs::file_status status = fs::status(path, failure);
    if (status.type() == fs::file_type::not_found)
        return Error{ErrorCode::NotFound, subject, "there is no such file"};
    if (failure) return Error{ErrorCode::Io, subject, failure.message()};
    if (!fs::is_regular_file(status))
        return Error{ErrorCode::Unsupported, subject, "this is not a file that can be read; name a file"};
    const std::uintmax_t size = fs::file_size(path, failure);
    if (failure) return Error{ErrorCode::Io, subject, failure.message()};
    if (size > limit) return tooLarge(subject, size, limit);

    std::ifstream file(path, std::ios::binary);
    if (!file) return Error{ErrorCode::Io, subject, "the file cannot be opened"};
    std::string content(static_cast<std::size_t>(size), '\0');
    file.read(content.data(), static_cast<std::streamsize>(size));
    content.resize(static_cast<std::size_t>(file.gcount()));
    if (file.bad()) return Error{ErrorCode::Io, subject, "the file cannot be read to its end"};
    return content;
}

} // namespace earmark::exchange
