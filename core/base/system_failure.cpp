#include "core/base/system_failure.h"

namespace earmark {

std::string shownPath(const std::filesystem::path& path) {
    const std::u8string text = path.u8string();
    return {text.begin(), text.end()};
}

ErrorCode codeOfRefusedWrite(const std::error_code& reason) {
    if (reason == std::errc::permission_denied || reason == std::errc::read_only_file_system ||
        reason == std::errc::operation_not_permitted)
        return ErrorCode::ReadOnly;
    return reason == std::errc::no_space_on_device ? ErrorCode::NoSpace : ErrorCode::Io;
}

} // namespace earmark
