#pragma once

#include "core/model/scorecard.h"
#include "core/reporting/json_writer.h"
#include "core/scoring/explain.h"

#include <vector>

namespace earmark::reporting {

/// A score as JSON (resources/schemas/score.schema.json): one object with the outcome, the digits that people
/// see beside the exact values, every section and criterion, and the derivation where there is one.
void writeJson(JsonWriter& json, const model::CardVersion& card, const scoring::Score& score,
               const std::vector<scoring::DerivationLine>* derivation = nullptr);

/// "scored", "incomplete" or "not-scorable".
const char* outcomeName(scoring::Outcome outcome);

} // namespace earmark::reporting
