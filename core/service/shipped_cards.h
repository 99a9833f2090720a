#pragma once

#include "core/base/change_set.h"
#include "core/model/scorecard.h"
#include "core/service/workspace.h"

#include <filesystem>
#include <vector>

namespace earmark::service {

/// The key of the card that new evaluations take until the centre chooses another.
inline constexpr const char* kStandardCardKey = "standard";

/// Who published a shipped card as it came: no person.
inline constexpr const char* kShippedBy = "Earmark";

/// The shipped cards of `resources`/scorecards to start a card of one's own from, the standard one first.
/// They are read from their files and say nothing of the store: a template may be newer than what the centre
/// published of the same key. Errors as of readCardFolder().
Result<std::vector<model::CardVersion>> templates(const std::filesystem::path& resources);

/// Publishes the shipped cards in a new store, and makes the standard card the default where none is chosen.
/// A card whose key the store knows, in whatever words or state, is left as it is: what a centre made of a
/// card is never written over. Where there are no rules, written contacts are given the shipped card that
/// judges texts. What the linter refuses names the card; other errors as of templates().
Result<ChangeSet> installShippedCards(Workspace& workspace, const std::filesystem::path& resources);

} // namespace earmark::service
