#pragma once

#include "core/base/calendar.h"
#include "core/base/result.h"
#include "core/service/workspace.h"

#include <CLI/CLI.hpp>
#include <optional>
#include <string>

namespace earmark::cli {

/// A period as typed: two days, or the last whole week or month, for a scheduler.
struct PeriodOptions {
    std::string from;
    std::string to;
    std::string last;
};

/// Days of a period, both included; open where not given.
struct Period {
    std::optional<Day> from;
    std::optional<Day> to;
};

void addPeriodOptions(CLI::App& verb, PeriodOptions& options);

/// The last whole week begins on a Monday.
Result<Period> resolvePeriod(const PeriodOptions& options, const service::Workspace& workspace);
/// The same; InvalidArgument unless both ends are known.
Result<Period> requirePeriod(const PeriodOptions& options, const service::Workspace& workspace);

} // namespace earmark::cli
