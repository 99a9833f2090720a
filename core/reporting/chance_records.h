#pragma once

#include "core/reporting/control_figures.h"
#include "core/reporting/figures_comparison.h"
#include "core/reporting/inspector_figures.h"
#include "core/reporting/json_writer.h"
#include "core/reporting/record_writer.h"

/// The fields of figures that tell more than chance from chance, by their stable names (docs/cli.md).
namespace earmark::reporting {

void write(RecordWriter& records, const ComparedFigure& compared);
void write(RecordWriter& records, const ControlStep& step);
void write(RecordWriter& records, const InspectorFigures& inspector);

/// What a control chart says as a whole, its steps apart, as one object: level, course, rules and how often
/// they mark what is only chance.
void writeJson(JsonWriter& json, const ControlFigures& control);

} // namespace earmark::reporting
