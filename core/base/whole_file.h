#pragma once

#include "core/base/result.h"

#include <filesystem>
#include <string_view>

namespace earmark {

/// Writes a file whole or not at all: under a temporary name beside it, then renamed over what may be there.
/// ReadOnly, NoSpace or Io with the system's own word; the file that was there then stays as it was.
Result<void> writeWholeFile(const std::filesystem::path& path, std::string_view bytes);

} // namespace earmark
