#pragma once

#include "core/base/result.h"
#include "core/model/scorecard.h"

#include <filesystem>
#include <vector>

namespace earmark::service {

/// Every card file (*.json) of a shipped folder, in the order of their ids. NotFound where the folder is
/// missing; what a file's reading refuses names the file and the place in it.
Result<std::vector<model::CardVersion>> readCardFolder(const std::filesystem::path& folder);

} // namespace earmark::service
