#pragma once

#include "core/base/change_set.h"
#include "core/service/workspace.h"

#include <filesystem>

namespace earmark::service {

/// The key of the card that new evaluations take until the centre chooses another.
inline constexpr const char* kStandardCardKey = "standard";

/// Publishes every card of `resources`/scorecards that the store does not have in the same words yet, and
/// makes the standard card the default where none is chosen. For `init` and the first start. NotFound where
/// the folder is missing; what a card's file or the linter refuses names the card.
Result<ChangeSet> installShippedCards(Workspace& workspace, const std::filesystem::path& resources);

} // namespace earmark::service
