#include "core/service/overview_service.h"

#include "core/service/results_service.h"
#include "core/service/roster_service.h"

#include <algorithm>

namespace earmark::service {

namespace {

constexpr std::size_t kWeakest = 10;
constexpr std::ptrdiff_t kTrendMonths = 12;

Result<LocalizedText> teamName(Workspace& workspace, TeamId team) {
    const auto teams = RosterService(workspace).teams();
    if (!teams) return teams.error();
    const auto found = std::ranges::find(*teams, team, &model::Team::id);
    if (found == teams->end())
        return Error{ErrorCode::NotFound, team.toString(), "the store has no such team"};
    return found->name;
}

/// Up to the newest month with an evaluation: counted back from today, older calls would leave it empty.
Result<std::vector<TrendPoint>> lastMonths(const ResultsService& results, Slice slice) {
    slice.from.reset();
    auto trend = results.trend(slice, TrendStep::Month, Detail::Plain);
    if (trend && std::ssize(*trend) > kTrendMonths) trend->erase(trend->begin(), trend->end() - kTrendMonths);
    return trend;
}

} // namespace

Result<reporting::Overview> OverviewService::overview(std::optional<TeamId> team, std::optional<Day> from,
                                                      std::optional<Day> to) const {
    const ResultsService results(m_workspace);
    reporting::Overview overview;
    overview.from = from;
    overview.to = to;
    if (team) {
        const auto name = teamName(m_workspace, *team);
        if (!name) return name.error();
        overview.team = *name;
    }
    Slice slice;
    slice.team = team;
    slice.from = from;
    slice.to = to;
    auto figures = results.figures(slice);
    if (!figures) return figures.error();
    overview.figures = *figures;
    auto agents = results.breakdown(slice, Grouping::Agent, Detail::Plain);
    if (!agents) return agents.error();
    overview.agents = std::move(*agents);
    if (team) {
        overview.groups = overview.agents;
    } else {
        auto teams = results.breakdown(slice, Grouping::Team, Detail::Plain);
        if (!teams) return teams.error();
        overview.groups = std::move(*teams);
    }
    auto weakest = results.weakest(slice, kWeakest);
    if (!weakest) return weakest.error();
    overview.weakest = std::move(*weakest);
    const auto trend = lastMonths(results, slice);
    if (!trend) return trend.error();
    overview.control = reporting::controlFigures(*trend, reporting::Measure::Mean);
    return overview;
}

} // namespace earmark::service
