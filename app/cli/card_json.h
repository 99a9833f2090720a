#pragma once

#include "core/reporting/json_writer.h"
#include "core/service/card_service.h"

#include <vector>

namespace earmark::cli {

/// The cards of a store as an array of objects, the next value of `json`.
void writeCards(reporting::JsonWriter& json, const std::vector<service::CardSummary>& cards);

/// What publishing gave, the next value of `json`.
void writePublished(reporting::JsonWriter& json, const model::CardVersion& card, bool already,
                    bool isDefault);

} // namespace earmark::cli
