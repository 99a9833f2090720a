#pragma once

#include "core/reporting/json_writer.h"
#include "core/reporting/version_break.h"
#include "core/scoring/card_difference.h"

#include <vector>

/// What changed between versions of a card as JSON (resources/schemas/card-diff.schema.json).
namespace earmark::reporting {

/// An array of objects, the next value of `json`.
void writeJson(JsonWriter& json, const std::vector<scoring::CardChange>& changes);
/// The same for the breaks of a trend, each with its changes.
void writeJson(JsonWriter& json, const std::vector<VersionBreak>& breaks);

} // namespace earmark::reporting
