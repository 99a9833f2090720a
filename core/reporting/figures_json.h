#pragma once

#include "core/base/calendar.h"
#include "core/reporting/figures.h"
#include "core/reporting/json_writer.h"

/// Figures as JSON (resources/schemas/report.schema.json). Each writes one object as the next value.
namespace earmark::reporting {

void writeJson(JsonWriter& json, const Figures& figures);
void writeJson(JsonWriter& json, const GroupFigures& group);
void writeJson(JsonWriter& json, const CriterionFigures& criterion);
void writeJson(JsonWriter& json, const TrendPoint& point);
/// `zone` tells the local time of the call.
void writeJson(JsonWriter& json, const EvaluationRow& row, const Zone& zone);

/// The stable English name of a purpose, as files and the command line write it ("regular").
const char* purposeName(model::Purpose purpose);
std::optional<model::Purpose> purposeFromName(std::string_view name);

} // namespace earmark::reporting
