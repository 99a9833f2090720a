#pragma once

#include "core/reporting/coaching_report.h"
#include "core/service/coaching_effect.h"
#include "core/service/coaching_service.h"

#include <optional>
#include <vector>

namespace earmark::ui {

/// An agent's report and what was done about earlier ones.
struct CoachingData {
    Day today{};
    reporting::CoachingReport report;
    std::vector<service::SessionRow> sessions;  ///< the newest first
    std::optional<service::DueAgent> due;       ///< absent where nothing waits to be talked about
    std::vector<service::ActionEffect> effects; ///< of the actions of sessions that were held
};

/// On any thread.
Result<CoachingData> readCoaching(service::Workspace& workspace, AgentId agent, Day from, Day to);

} // namespace earmark::ui
