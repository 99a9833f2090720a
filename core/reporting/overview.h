#pragma once

#include "core/reporting/control_figures.h"
#include "core/reporting/figures.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace earmark::reporting {

/// How a team or the centre stands: what leaders and quality leads look at each week, as plain values.
struct Overview {
    std::optional<LocalizedText> team; ///< absent: the whole centre
    std::optional<Day> from;
    std::optional<Day> to; ///< included
    Figures figures;
    std::vector<GroupFigures> groups; ///< teams of the centre, or agents of the team
    std::vector<GroupFigures> agents; ///< all, without quartiles
    std::vector<CriterionFigures> weakest;
    std::optional<ControlFigures> control; ///< of the mean, twelve months to the newest with calls
};

/// So many agents have a mean from `lower` up to, not including, `upper` (millionths); the last step includes
/// its end.
struct SpreadStep {
    std::int64_t lower = 0;
    std::int64_t upper = 0;
    std::size_t agents = 0;

    bool operator==(const SpreadStep&) const = default;
};

inline constexpr std::int64_t kSpreadStep = 50'000; ///< five points of a hundred

/// How the means of agents spread, in steps of kSpreadStep from the lowest to the highest; empty without any.
std::vector<SpreadStep> spreadOf(const std::vector<GroupFigures>& agents);

} // namespace earmark::reporting
