#include "ui/reports/coaching/coaching_data.h"

#include "core/service/coaching_report_service.h"

#include <algorithm>

namespace earmark::ui {

namespace {

/// What became of the actions that name a criterion; a session that is too young for it has none.
void addEffects(service::Workspace& workspace, CoachingData& data) {
    const service::CoachingEffects effects(workspace);
    for (const service::SessionRow& row : data.sessions) {
        if (row.session.state == model::CoachingState::Planned) continue;
        auto found = effects.ofSession(row.session.id);
        if (found) std::ranges::move(*found, std::back_inserter(data.effects));
    }
}

} // namespace

Result<CoachingData> readCoaching(service::Workspace& workspace, AgentId agent, Day from, Day to) {
    const service::CoachingService coaching(workspace);
    CoachingData data;
    data.today = workspace.zone().dayOf(workspace.clock().now());
    auto report = service::CoachingReportService(workspace).report(agent, from, to);
    if (!report) return report.error();
    data.report = std::move(*report);
    service::CoachingFilter filter;
    filter.agent = agent;
    auto sessions = coaching.sessions(filter);
    if (!sessions) return sessions.error();
    data.sessions = std::move(*sessions);
    std::ranges::reverse(data.sessions);
    service::DueQuery query;
    query.agent = agent;
    auto due = coaching.due(query);
    if (!due) return due.error();
    if (!due->empty()) data.due = std::move(due->front());
    addEffects(workspace, data);
    return data;
}

} // namespace earmark::ui
