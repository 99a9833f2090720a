#pragma once

#include "app/cli/report_job.h"

/// The reports that tell more than chance from chance: a control chart, inspectors against each other, two
/// slices side by side.
namespace earmark::cli {

Result<void> writeControl(const Report& report);
Result<void> writeControlReading(reporting::JsonWriter& json, const Report& report);
Result<void> writeInspectors(const Report& report);
Result<void> writeComparison(const Report& report);
Result<void> writeComparedSlice(reporting::JsonWriter& json, const Report& report);

/// --measure and --rules.
void addControlOptions(CLI::App& verb, ReportOptions& options);

} // namespace earmark::cli
