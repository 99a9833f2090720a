#pragma once

#include "core/statistics/exact_tally.h"
#include "core/statistics/interval.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace earmark::statistics {

/// What one inspector gave one agent.
struct MatchedCell {
    std::int64_t agent = 0;
    std::int64_t inspector = 0;
    ExactTally values;
};

/// One inspector's values against those the others gave the same agents.
struct MatchedDifference {
    std::int64_t inspector = 0;
    std::size_t agents = 0; ///< whom this inspector and at least one other judged
    std::size_t own = 0;    ///< values this inspector gave them
    std::size_t others = 0; ///< values the others gave them
    std::optional<std::int64_t>
        difference; ///< own − others', in the values' unit; absent without such agents
    std::optional<WholeInterval> interval; ///< 95 %; absent where too few values or no spread is left

    /// Whether it is more than chance: the interval leaves out zero. Absent where there is none.
    std::optional<bool> beyondChance() const;

    bool operator==(const MatchedDifference&) const = default;
};

/// Each inspector against all others on the same agents, in order of inspector. Who judged easier agents is
/// not taken for lenient: the difference is that within agents, a least-squares fit of value = agent + (this
/// inspector or another) over the agents they share; its residual spread, with n − agents − 1 degrees of
/// freedom, gives the interval (Cochran, "Analysis of Covariance: Its Nature and Uses", Biometrics 13, 1957).
/// An agent counts by n · m ÷ (n + m) of the n own and m other values. A cell may come in parts, in any
/// order.
std::vector<MatchedDifference> matchedDifferences(std::span<const MatchedCell> cells);

} // namespace earmark::statistics
