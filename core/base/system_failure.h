#pragma once

#include "core/base/error.h"

#include <filesystem>
#include <string>
#include <system_error>

namespace earmark {

/// A path as messages show it and libraries in C take it: UTF-8.
std::string shownPath(const std::filesystem::path& path);

/// What it means that the system refused a write: ReadOnly, NoSpace or Io.
ErrorCode codeOfRefusedWrite(const std::error_code& reason);

} // namespace earmark
