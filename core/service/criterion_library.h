#pragma once

#include "core/base/result.h"
#include "core/model/scorecard.h"

#include <filesystem>
#include <vector>

namespace earmark::service {

/// The libraries of ready criteria in `resources`/library, from which an editor composes a card. Each comes
/// in the form of a card: a section is an element of quality, its criteria are complete with guidance,
/// levels, rules and phrases. They are never published, and no call can take one. NotFound where the folder
/// is missing; what a file's reading refuses names the file and the place in it.
Result<std::vector<model::CardVersion>> criterionLibraries(const std::filesystem::path& resources);

} // namespace earmark::service
