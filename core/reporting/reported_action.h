#pragma once

#include "core/base/localized_text.h"
#include "core/model/coaching_action.h"
#include "core/statistics/before_after.h"

#include <optional>

namespace earmark::reporting {

/// What was agreed in a coaching session, and what became of it.
struct ReportedAction {
    model::CoachingAction action;
    LocalizedText criterion; ///< empty for none in particular
    Day agreedOn{};
    bool overdue = false;
    std::optional<statistics::BeforeAfter> effect; ///< of its criterion, around the session
};

} // namespace earmark::reporting
