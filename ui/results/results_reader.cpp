#include "ui/results/results_reader.h"

#include "core/reporting/weak_points.h"
#include "core/service/dashboard.h"

namespace earmark::ui {

namespace {

constexpr std::size_t kWeakestShown = 8;

} // namespace

Result<ResultsData> readResults(service::Workspace& workspace, const ResultsWish& wish,
                                const std::function<bool()>& wanted) {
    using service::Grouping;
    const auto compared = comparedSlice(wish.slice(), wish.comparison);
    service::DashboardWish asked;
    asked.slice = wish.slice();
    if (compared) asked.compared = compared->slice;
    asked.grouping = wish.has(FilterKind::Team) ? Grouping::Agent : Grouping::Team;
    asked.step = wish.trendStep;
    auto dashboard = service::DashboardService(workspace).read(asked, wanted);
    if (!dashboard) return dashboard.error();
    ResultsData data;
    data.figures = std::move(dashboard->figures);
    if (compared) data.compared = ComparedFigures{compared->comparison, std::move(*dashboard->compared)};
    data.groups[asked.grouping] = std::move(dashboard->groups);
    data.sections = std::move(dashboard->sections);
    data.criteria = std::move(dashboard->criteria);
    data.trend = std::move(dashboard->trend);
    data.breaks = std::move(dashboard->breaks);
    data.weakest = reporting::weakest(data.criteria, kWeakestShown);
    return data;
}

} // namespace earmark::ui
