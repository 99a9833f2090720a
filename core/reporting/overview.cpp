#include "core/reporting/overview.h"

#include <algorithm>

namespace earmark::reporting {

namespace {

constexpr std::int64_t kWhole = 1'000'000;

/// The step that holds a mean: full marks belong to the one below them.
std::int64_t stepOf(std::int64_t mean) {
    return std::clamp(mean, std::int64_t{0}, kWhole - 1) / kSpreadStep;
}

} // namespace

std::vector<SpreadStep> spreadOf(const std::vector<GroupFigures>& agents) {
    std::vector<std::int64_t> steps;
    for (const GroupFigures& agent : agents)
        if (agent.figures.meanMillionths) steps.push_back(stepOf(*agent.figures.meanMillionths));
    if (steps.empty()) return {};
    const auto [lowest, highest] = std::ranges::minmax(steps);
    std::vector<SpreadStep> spread;
    for (std::int64_t step = lowest; step <= highest; ++step)
        spread.push_back({step * kSpreadStep, (step + 1) * kSpreadStep,
                          static_cast<std::size_t>(std::ranges::count(steps, step))});
    return spread;
}

} // namespace earmark::reporting
