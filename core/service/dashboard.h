#pragma once

#include "core/service/results_service.h"

#include <functional>
#include <optional>
#include <vector>

namespace earmark::service {

/// What a dashboard is asked to show.
struct DashboardWish {
    Slice slice;
    std::optional<Slice> compared;
    Grouping grouping = Grouping::Team;
    TrendStep step = TrendStep::Month;
};

/// The figures that a person meets when results are opened: all of one slice and of one state of the store,
/// so that they agree.
struct Dashboard {
    Figures figures;
    std::optional<Figures> compared;
    std::vector<GroupFigures> groups; ///< as ResultsService::breakdown(), without quartiles
    std::vector<CriterionFigures> sections;
    std::vector<CriterionFigures> criteria;
    std::vector<TrendPoint> trend; ///< without quartiles
    std::vector<VersionBreak> breaks;
};

class DashboardService {
public:
    explicit DashboardService(Workspace& workspace)
        : m_workspace(workspace) {}

    /// Cancelled once nobody wants it any more.
    Result<Dashboard> read(const DashboardWish& wish, const std::function<bool()>& wanted) const;

private:
    Workspace& m_workspace;
};

} // namespace earmark::service
