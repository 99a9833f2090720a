#pragma once

#include "core/base/calendar.h"
#include "core/base/id.h"
#include "core/model/evaluation.h"
#include "core/model/recording.h"

#include <optional>
#include <string>
#include <vector>

namespace earmark::service {

/// Which submitted evaluations a figure is about, by the day of the call in the centre's zone. Empty members
/// do not restrict; without purposes, regular ones only.
struct Slice {
    std::optional<Day> from;
    std::optional<Day> to; ///< included
    std::optional<TeamId> team;
    std::optional<AgentId> agent;
    std::optional<InspectorId> inspector;
    std::optional<std::string> cardKey;
    std::optional<std::string> queue;
    std::optional<std::string> callType;
    std::optional<model::Direction> direction;
    std::vector<model::Purpose> purposes;
    std::optional<bool> fatal;
    std::optional<bool> passed;
    std::optional<std::string> failedCriterion; ///< only evaluations in which this criterion failed
    std::optional<std::string> lostSection;     ///< only evaluations that lost points in this section
    /// Only evaluations with a finding put down to this cause (model::kCauseKeys); beside a failed criterion,
    /// a finding at that criterion.
    std::optional<std::string> cause;

    bool operator==(const Slice&) const = default;
};

} // namespace earmark::service
