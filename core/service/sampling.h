#pragma once

#include "core/base/calendar.h"
#include "core/service/call_row.h"

#include <cstdint>
#include <string>
#include <vector>

namespace earmark::service {

/// How calls are drawn for quality work: so many of each agent and month, by chance that can be repeated.
struct SamplingPlan {
    std::size_t perAgentAndMonth = 5;
    std::uint64_t seed = 1;

    bool operator==(const SamplingPlan&) const = default;
};

/// A call placed by the centre itself to test: its call type says so ("mystery", "拨测"). Scored like others,
/// kept apart in the worklist and in every figure.
bool isMysteryCall(const std::string& callType);

/// The calls a plan asks for: of each agent and month of the centre's zone those already scored or begun, and
/// of the waiting ones as many as are still short, in an order that the seed alone decides. A skipped call is
/// replaced by the next one. Mystery calls and calls without an agent are never drawn.
std::vector<RecordingId> drawCalls(const std::vector<CallRow>& calls, const SamplingPlan& plan,
                                   const Zone& zone);

/// One agent's month against the plan.
struct Quota {
    std::string agentNumber;
    std::string agentName;
    LocalizedText teamName;
    Day month; ///< its first day
    std::size_t scored = 0;
    std::size_t wanted = 0;
    std::size_t waiting = 0; ///< calls of the month that could still be scored

    bool isShort() const { return scored < wanted; }
};

/// The furthest behind first, then by agent and month.
std::vector<Quota> quotas(const std::vector<CallRow>& calls, const SamplingPlan& plan, const Zone& zone);

} // namespace earmark::service
