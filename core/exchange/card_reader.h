#pragma once

#include "core/exchange/json_value.h"
#include "core/model/scorecard.h"

namespace earmark::exchange {

/// The card version that a parsed JSON text describes; throws JsonFault at the first thing that is not of the
/// format (docs/scoring.md, "The card file"). What the format allows but a card should not say is left to the
/// linter.
model::CardVersion readCard(const JsonNode& root);

} // namespace earmark::exchange
