#pragma once

#include "core/service/coaching_service.h"
#include "core/service/urgent_service.h"

#include <optional>
#include <vector>

namespace earmark::ui {

/// An urgent finding with the name that its criterion has on the card of its evaluation.
struct UrgentCase {
    service::UrgentRow row;
    LocalizedText criterion; ///< empty for the call as a whole
};

/// What waits for a team leader today.
struct DeskData {
    Day today{};
    std::vector<UrgentCase> urgent;           ///< open, oldest first
    std::vector<service::DueAgent> due;       ///< the soonest first
    std::vector<service::SessionRow> planned; ///< not held yet, of agents who are not due
    std::vector<service::ActionRow> toReview; ///< open actions whose day has come
    std::vector<service::CoachingWeek> weeks; ///< from four before this one to eight after it

    bool empty() const { return urgent.empty() && due.empty() && planned.empty() && toReview.empty(); }
};

/// Of one team, or of all. On any thread.
Result<DeskData> readDesk(service::Workspace& workspace, std::optional<TeamId> team);

} // namespace earmark::ui
