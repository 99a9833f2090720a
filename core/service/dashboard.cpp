#include "core/service/dashboard.h"

#include "core/service/group_figures.h"
#include "core/service/part_figures.h"
#include "core/service/sheet_keeper.h"
#include "core/service/trend_steps.h"
#include "core/service/version_breaks.h"
#include "core/storage/failure.h"
#include "core/storage/store.h"

namespace earmark::service {

namespace {

using storage::Connection;

/// One dashboard in the making, on one state of the store.
class Reading {
public:
    Reading(Workspace& workspace, Connection& connection, const DashboardWish& wish)
        : m_workspace(workspace)
        , m_connection(connection)
        , m_wish(wish) {}

    void readWhole() {
        SliceFold fold = foldOf(m_wish.slice);
        const FoldedGroup all = fold.foldAll({GroupBy::None, true, true, true});
        m_dashboard.figures = figuresOf(all, Detail::Quartiles);
        const std::vector<VersionSums> versions = versionsOf(all, fold.filter());
        m_dashboard.sections = sectionFigures(versions);
        m_dashboard.criteria = criterionFigures(versions);
    }

    void readCompared() {
        if (!m_wish.compared) return;
        const FoldWish wish{GroupBy::None, true, true, false};
        m_dashboard.compared = figuresOf(foldOf(*m_wish.compared).foldAll(wish), Detail::Quartiles);
    }

    void readGroups() {
        SliceFold fold = foldOf(m_wish.slice);
        const FoldedGroups folded = fold.fold({groupByOf(m_wish.grouping)});
        m_dashboard.groups = groupFigures(folded, fold.filter(), m_wish.grouping, Detail::Plain, [&] {
            const Day today = m_workspace.zone().dayOf(m_workspace.clock().now());
            return m_workspace.names().get(m_connection, m_wish.grouping, m_wish.slice.to.value_or(today));
        });
    }

    void readTrend() {
        const FoldedGroups folded = foldOf(m_wish.slice).fold({calendarOf(m_wish.step).groupBy});
        m_dashboard.trend = trendPoints(folded, m_wish.step, Detail::Plain);
        m_dashboard.breaks = versionBreaks(m_connection, m_workspace.cards(), m_wish.slice);
        noteBreaks(m_dashboard.trend, m_dashboard.breaks, m_wish.step);
    }

    Dashboard take() { return std::move(m_dashboard); }

private:
    SliceFold foldOf(const Slice& slice) { return {m_connection, m_workspace.cards(), slice}; }

    Workspace& m_workspace;
    Connection& m_connection;
    const DashboardWish& m_wish;
    Dashboard m_dashboard;
};

} // namespace

Result<Dashboard> DashboardService::read(const DashboardWish& wish,
                                         const std::function<bool()>& wanted) const {
    m_workspace.sheets().catchUpWhenFar(wish.slice);
    if (wish.compared) m_workspace.sheets().catchUpWhenFar(*wish.compared);
    auto dashboard = m_workspace.store().read([&](Connection& connection) {
        Reading reading(m_workspace, connection, wish);
        for (const auto part :
             {&Reading::readWhole, &Reading::readCompared, &Reading::readGroups, &Reading::readTrend}) {
            if (!wanted()) throw storage::Failure(Error{ErrorCode::Cancelled, {}, {}});
            (reading.*part)();
        }
        return reading.take();
    });
    m_workspace.sheets().catchUpBehind();
    return dashboard;
}

} // namespace earmark::service
