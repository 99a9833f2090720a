#include "ui/reports/desk/desk_data.h"

#include "core/service/evaluation_service.h"

#include <algorithm>

namespace earmark::ui {

namespace {

constexpr std::chrono::weeks kWeeksBefore{4};
constexpr std::chrono::weeks kWeeksAfter{8};

LocalizedText criterionName(service::Workspace& workspace, const model::UrgentFinding& finding) {
    if (!finding.evaluation || finding.criterion.empty()) return {};
    const auto opened = service::EvaluationService(workspace).get(*finding.evaluation);
    if (!opened) return {};
    for (const model::Section& section : opened->card.sections)
        for (const model::Criterion& criterion : section.criteria)
            if (criterion.key == finding.criterion) return criterion.name;
    return {};
}

Result<std::vector<UrgentCase>> readUrgent(service::Workspace& workspace, std::optional<TeamId> team) {
    service::UrgentFilter filter;
    filter.openOnly = true;
    filter.team = team;
    auto rows = service::UrgentService(workspace).list(filter);
    if (!rows) return rows.error();
    std::vector<UrgentCase> cases;
    for (service::UrgentRow& row : *rows) {
        LocalizedText name = criterionName(workspace, row.finding);
        cases.push_back({std::move(row), std::move(name)});
    }
    return cases;
}

bool isDue(const std::vector<service::DueAgent>& due, AgentId agent) {
    return std::ranges::any_of(due, [&](const service::DueAgent& one) { return one.agent.id == agent; });
}

} // namespace

Result<DeskData> readDesk(service::Workspace& workspace, std::optional<TeamId> team) {
    const service::CoachingService coaching(workspace);
    DeskData desk;
    desk.today = workspace.zone().dayOf(workspace.clock().now());
    auto urgent = readUrgent(workspace, team);
    if (!urgent) return urgent.error();
    desk.urgent = std::move(*urgent);
    service::DueQuery query;
    query.team = team;
    auto due = coaching.due(query);
    if (!due) return due.error();
    desk.due = std::move(*due);
    service::CoachingFilter filter;
    filter.team = team;
    filter.state = model::CoachingState::Planned;
    auto planned = coaching.sessions(filter);
    if (!planned) return planned.error();
    std::erase_if(*planned,
                  [&](const service::SessionRow& row) { return isDue(desk.due, row.session.agent); });
    desk.planned = std::move(*planned);
    filter.state.reset();
    filter.to = desk.today;
    auto actions = coaching.actions(filter);
    if (!actions) return actions.error();
    std::erase_if(*actions,
                  [](const service::ActionRow& row) { return row.action.state != model::ActionState::Open; });
    desk.toReview = std::move(*actions);
    auto weeks = coaching.calendar(desk.today - kWeeksBefore, desk.today + kWeeksAfter, team);
    if (!weeks) return weeks.error();
    desk.weeks = std::move(*weeks);
    return desk;
}

} // namespace earmark::ui
