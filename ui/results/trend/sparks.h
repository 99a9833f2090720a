#pragma once

#include "core/service/results_service.h"

#include <functional>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace earmark::ui {

/// The mean of each month, oldest first, absent where nothing was scored.
using Spark = std::vector<std::optional<std::int64_t>>;

/// The small lines beside the groups of one breakdown.
struct Sparks {
    std::optional<service::Grouping> grouping; ///< absent before any were read
    std::unordered_map<std::string, Spark> of; ///< by the group's id
};

/// Reads the last twelve months of each group, up to the month of `last`. Asks between two reads whether they
/// are still wanted; Cancelled where they are not.
Result<Sparks> readSparks(const service::ResultsService& results, const service::Slice& slice,
                          service::Grouping grouping, Day last, const std::function<bool()>& wanted);

} // namespace earmark::ui
