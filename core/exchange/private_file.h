#pragma once

#include "core/base/result.h"

#include <filesystem>
#include <string>

namespace earmark::exchange {

/// Makes an empty file that only its owner may read, under a name that nobody has or can foresee:
/// "FOLDER/PREFIX.x7Qb2f". ReadOnly, NoSpace, Io.
Result<std::filesystem::path> makePrivateFile(const std::filesystem::path& folder, const std::string& prefix);

} // namespace earmark::exchange
