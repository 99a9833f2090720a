#pragma once

#include "core/service/card_service.h"

#include <optional>
#include <string>

namespace earmark::cli {

/// That version of a card, or the newest published one. NotFound.
Result<model::CardVersion> findCard(const service::CardService& cards, const std::string& key,
                                    std::optional<int> version);

} // namespace earmark::cli
