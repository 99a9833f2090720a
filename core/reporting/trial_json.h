#pragma once

#include "core/base/calendar.h"
#include "core/reporting/card_trial.h"
#include "core/reporting/json_writer.h"

namespace earmark::reporting {

/// The members of a trial as JSON (resources/schemas/card-try.schema.json), inside an object that is open;
/// `zone` tells the local time of calls.
void writeMembers(JsonWriter& json, const CardTrial& trial, const Zone& zone);

} // namespace earmark::reporting
