#pragma once

#include "app/cli/against_options.h"
#include "app/cli/slice_options.h"
#include "core/reporting/json_writer.h"
#include "core/reporting/record_writer.h"
#include "core/service/results_service.h"

#include <iosfwd>
#include <string>
#include <vector>

namespace earmark::cli {

/// What was asked of a report, as typed.
struct ReportOptions {
    SliceOptions slice;
    AgainstOptions against;
    std::string format = "json";
    std::string step = "month";
    std::string criterion;
    std::string measure = "mean";
    std::vector<std::string> rules;
    std::size_t weakest = 0; ///< 0: all, in the card's order
    std::size_t limit = 0;   ///< 0: all
    std::size_t offset = 0;
};

/// A report in the making: what it is about, and where its rows go.
struct Report {
    const ReportOptions& options;
    const service::ResultsService& results;
    const service::Slice& slice;
    const service::Slice& against; ///< what a comparison compares with, else as `slice`
    const Zone& zone;
    reporting::RecordWriter& records;
    std::ostream& out;
};

/// Writes the rows of one kind of report.
using WriteRows = Result<void> (*)(const Report& report);
/// Writes what one kind of report says in JSON beside its rows.
using WriteMore = Result<void> (*)(reporting::JsonWriter& json, const Report& report);

service::TrendStep stepOf(const ReportOptions& options);

} // namespace earmark::cli
