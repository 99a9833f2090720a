#pragma once

#include "core/reporting/json_writer.h"
#include "core/reporting/record_writer.h"
#include "core/service/coaching_effect.h"
#include "core/service/coaching_rows.h"
#include "core/statistics/verdict.h"

#include <optional>

/// The fields of coaching records, by their stable names (docs/cli.md). They stand inside a record.
namespace earmark::cli {

void writeFields(reporting::RecordWriter& records, const service::SessionRow& row, const Zone& zone);
void writeFields(reporting::RecordWriter& records, const service::ActionRow& row, const Zone& zone);
void writeFields(reporting::RecordWriter& records, const service::DueAgent& due, const Zone& zone);
void writeFields(reporting::RecordWriter& records, const service::ActionEffect& effect);

/// What a session is about and came to, beside the fields of its row.
void writeParts(reporting::JsonWriter& json, const service::SessionRow& row, const Zone& zone, Day today);

/// Fields that trainings have, too.
void writeCriterion(reporting::RecordWriter& records, const std::optional<model::CriterionRef>& criterion);
void writeDay(reporting::RecordWriter& records, const char* name, const std::optional<Day>& day);
void writeInstant(reporting::RecordWriter& records, const char* name, const std::optional<Instant>& instant);
void writeWindow(reporting::RecordWriter& records, const service::EffectWindow& window);

} // namespace earmark::cli
