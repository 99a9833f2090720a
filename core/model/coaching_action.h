#pragma once

#include "core/base/calendar.h"
#include "core/base/id.h"
#include "core/model/criterion_ref.h"

#include <optional>
#include <string>

namespace earmark::model {

using CoachingActionId = Id<struct CoachingActionTag>;

enum class ActionState { Open, Done, Dropped };

/// What the review of an action found.
enum class Worked { Unknown, Yes, No };

/// What leader and agent agreed on: who does what until when.
struct CoachingAction {
    CoachingActionId id;
    std::optional<CriterionRef> criterion; ///< that it is to mend; absent for none in particular
    std::string what;
    std::string owner; ///< a name
    Day due{};
    ActionState state = ActionState::Open;
    Worked worked = Worked::Unknown;
    std::optional<Day> reviewedOn; ///< the last look at it; an open action looked at was judged too early
    std::string reviewNote;        ///< what was found then, or why it was dropped

    bool operator==(const CoachingAction&) const = default;

    /// Open after the day on which it was due.
    bool isOverdue(Day today) const { return state == ActionState::Open && due < today; }
};

/// The stable English names ("open", "unknown"), as files and the command line write them.
const char* actionStateName(ActionState state);
const char* workedName(Worked worked);

} // namespace earmark::model
