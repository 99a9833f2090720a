#pragma once

#include "core/statistics/difference.h"
#include "core/statistics/exact_tally.h"
#include "core/statistics/interval.h"

#include <cstdint>
#include <optional>

namespace earmark::statistics {

/// A figure beside the same figure of another slice (another team, another period), in millionths or in the
/// whole units of the values.
struct Comparison {
    std::optional<std::int64_t> first;
    std::optional<std::int64_t> second;
    std::optional<std::int64_t> difference; ///< first − second as shown; absent where one of them is
    std::optional<WholeInterval> interval;  ///< 95 %, of the difference (difference.h)

    /// Whether the difference is more than chance: its interval leaves out zero. Absent where there is none.
    std::optional<bool> beyondChance() const;

    bool operator==(const Comparison&) const = default;
};

/// Means side by side, with Welch's interval. The slices share no evaluation.
Comparison compareMeans(const ExactTally& first, const ExactTally& second);

/// Shares side by side in millionths, with Newcombe's interval. The slices share no evaluation.
Comparison compareShares(const Share& first, const Share& second);

/// Values side by side that have no interval here (a median, a count).
Comparison compareValues(std::optional<std::int64_t> first, std::optional<std::int64_t> second);

} // namespace earmark::statistics
