#pragma once

#include "core/model/scorecard.h"
#include "core/service/workspace.h"
#include "core/storage/connection.h"

#include <optional>
#include <string>

namespace earmark::service {

/// NotAllowed with the first error of the linter; nothing when a card may be published.
std::optional<Error> publicationRefusal(const model::CardVersion& card);

/// Freezes a card as the next version of its key, and makes it the default where none is chosen and it judges
/// calls. Throws storage::Failure: NotAllowed where the versions before it judge another medium.
model::CardVersion freezeCard(Workspace& workspace, storage::Connection& connection, model::CardVersion card,
                              const std::string& by, const std::string& reason);

} // namespace earmark::service
