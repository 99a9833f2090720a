#pragma once

#include "core/base/calendar.h"
#include "core/reporting/figures.h"
#include "core/reporting/ranked_group.h"
#include "core/reporting/record_writer.h"

/// The fields of each kind of figure, by their stable names (docs/cli.md). Each writes one record.
namespace earmark::reporting {

void write(RecordWriter& records, const Figures& figures);
void write(RecordWriter& records, const RankedGroup& ranked);
void write(RecordWriter& records, const CriterionFigures& criterion);
void write(RecordWriter& records, const CauseFigures& cause);
void write(RecordWriter& records, const TrendPoint& point);
void write(RecordWriter& records, const CriterionTrendPoint& point);
/// `zone` tells the local time of the call.
void write(RecordWriter& records, const EvaluationRow& row, const Zone& zone);

} // namespace earmark::reporting
