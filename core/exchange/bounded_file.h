#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <filesystem>
#include <string>

namespace earmark::exchange {

/// A whole file as bytes. Its size is asked before anything is read: TooLarge beyond `limit`, NotFound, and
/// Unsupported for what is not a regular file (a folder, a pipe that would never end).
Result<std::string> readBoundedFile(const std::filesystem::path& path, std::uintmax_t limit);

} // namespace earmark::exchange
