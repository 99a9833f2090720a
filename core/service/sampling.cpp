#include "core/service/sampling.h"

#include "core/base/text.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace earmark::service {

namespace {

/// Calls of one agent in one month.
using AgentMonth = std::pair<std::string, Day>;
using CallsByAgentMonth = std::map<AgentMonth, std::vector<const CallRow*>>;

CallsByAgentMonth byAgentAndMonth(const std::vector<CallRow>& calls, const Zone& zone) {
    CallsByAgentMonth groups;
    for (const CallRow& call : calls)
        if (!call.agentNumber.empty() && !isMysteryCall(call.callType))
            groups[{call.agentNumber, monthOf(zone.dayOf(call.startedAt))}].push_back(&call);
    return groups;
}

/// SplitMix64's finalizer over seed and id: every call has its place in the draw, whatever other calls there
/// are.
std::uint64_t placeInDraw(std::uint64_t seed, const RecordingId& recording) {
    std::uint64_t mixed = seed;
    for (const std::uint8_t byte : recording.uuid.bytes) {
        mixed += 0x9e3779b97f4a7c15ULL + byte;
        mixed = (mixed ^ (mixed >> 30)) * 0xbf58476d1ce4e5b9ULL;
        mixed = (mixed ^ (mixed >> 27)) * 0x94d049bb133111ebULL;
        mixed ^= mixed >> 31;
    }
    return mixed;
}

bool isTaken(const CallRow& call) {
    return call.state == CallState::Submitted || call.state == CallState::Draft ||
           call.state == CallState::Parked;
}

void drawFrom(std::vector<const CallRow*> group, const SamplingPlan& plan, std::vector<RecordingId>& drawn) {
    std::ranges::sort(group, {}, [&](const CallRow* call) {
        return std::tuple(!isTaken(*call), placeInDraw(plan.seed, call->recording), call->recording);
    });
    std::size_t count = 0;
    for (const CallRow* call : group) {
        const bool wanted =
            isTaken(*call) || (call->state == CallState::Waiting && count < plan.perAgentAndMonth);
        if (!wanted) continue;
        drawn.push_back(call->recording);
        ++count;
    }
}

} // namespace

bool isMysteryCall(const std::string& callType) {
    std::string lower(trimmed(callType));
    for (char& character : lower)
        if (character >= 'A' && character <= 'Z') character = static_cast<char>(character - 'A' + 'a');
    return lower == "mystery" || lower == "mystery call" || lower == "拨测";
}

std::vector<RecordingId> drawCalls(const std::vector<CallRow>& calls, const SamplingPlan& plan,
                                   const Zone& zone) {
    std::vector<RecordingId> drawn;
    for (auto& [agentMonth, group] : byAgentAndMonth(calls, zone))
        drawFrom(group, plan, drawn);
    return drawn;
}

std::vector<Quota> quotas(const std::vector<CallRow>& calls, const SamplingPlan& plan, const Zone& zone) {
    std::vector<Quota> found;
    for (const auto& [agentMonth, group] : byAgentAndMonth(calls, zone)) {
        const CallRow& any = *group.front();
        Quota quota{
            agentMonth.first, any.agentName, any.teamName, agentMonth.second, 0, plan.perAgentAndMonth, 0};
        for (const CallRow* call : group) {
            quota.scored += call->state == CallState::Submitted ? 1 : 0;
            quota.waiting += call->state != CallState::Submitted && call->state != CallState::Skipped ? 1 : 0;
        }
        found.push_back(std::move(quota));
    }
    std::ranges::stable_sort(found, std::greater<>(), [](const Quota& quota) {
        return quota.isShort() ? quota.wanted - quota.scored : std::size_t{0};
    });
    return found;
}

} // namespace earmark::service
