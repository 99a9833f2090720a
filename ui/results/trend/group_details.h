#pragma once

#include "core/service/results_service.h"
#include "core/statistics/matched_difference.h"

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace earmark::ui {

/// The mean of each month, oldest first, absent where nothing was scored.
using Spark = std::vector<std::optional<std::int64_t>>;

/// What stands beside the groups of one breakdown and takes longer to read than their means.
struct GroupDetails {
    std::optional<service::Grouping> grouping;     ///< absent before any were read
    std::unordered_map<std::string, Spark> sparks; ///< by the group's id
    /// With quartiles; by the group's id.
    std::unordered_map<std::string, reporting::Figures> figures;
    /// Of inspectors only: against the others on the same agents; by the inspector's id.
    std::unordered_map<std::string, statistics::MatchedDifference> against;
};

/// Reads the quartiles of each team, agent or inspector and its last twelve months, up to the month of
/// `last`; of inspectors also how they judge beside the others.
Result<GroupDetails> readDetails(const service::ResultsService& results, const service::Slice& slice,
                                 service::Grouping grouping, Day last);

} // namespace earmark::ui
