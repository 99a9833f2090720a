#pragma once

#include "core/charts/display_list.h"
#include "core/exchange/json_value.h"
#include "core/exchange/json_writer.h"

namespace earmark::documents {

/// A display list as JSON, coordinates to the thousandth of a pixel: the next value of `json`.
void writeChart(exchange::JsonWriter& json, const charts::DisplayList& list);
/// Throws exchange::JsonFault.
charts::DisplayList readChart(const exchange::JsonNode& node);

} // namespace earmark::documents
