#include "core/reporting/agent_loss.h"

#include "core/statistics/false_discovery.h"

#include <algorithm>
#include <tuple>

namespace earmark::reporting {

namespace {

void judgeMeans(std::vector<AgentLoss>& agents) {
    std::vector<AgentLoss*> judged;
    std::vector<double> probabilities;
    for (AgentLoss& agent : agents) {
        if (agent.scored < kFewestToJudge || !agent.probability) continue;
        judged.push_back(&agent);
        probabilities.push_back(*agent.probability);
    }
    const std::vector<bool> marked = statistics::discoveries(probabilities);
    for (std::size_t index = 0; index < judged.size(); ++index)
        judged[index]->belowOthers = marked[index] && judged[index]->mean.difference.value_or(0) < 0;
}

void judgeCriteria(std::vector<AgentLoss>& agents) {
    std::vector<LossComparison*> family;
    for (AgentLoss& agent : agents)
        for (LossComparison& criterion : agent.criteria)
            if (criterion.own.answered > 0 && criterion.others.answered > 0) family.push_back(&criterion);
    tellFromChance(family);
}

bool isLower(const AgentLoss& one, const AgentLoss& other) {
    const auto& first = one.meanMillionths;
    const auto& second = other.meanMillionths;
    if (first != second) return first && (!second || *first < *second);
    return one.number < other.number;
}

} // namespace

std::optional<std::size_t> AgentLoss::weakest() const {
    std::optional<std::size_t> found;
    const auto weight = [&](std::size_t index) {
        return std::tuple(criteria[index].verdict == LossVerdict::More, criteria[index].excessThousandths);
    };
    for (std::size_t index = 0; index < criteria.size(); ++index)
        if (criteria[index].excessThousandths > 0 && (!found || weight(index) > weight(*found)))
            found = index;
    return found;
}

void judgeAgents(std::vector<AgentLoss>& agents) {
    judgeMeans(agents);
    judgeCriteria(agents);
    std::ranges::sort(agents, isLower);
}

} // namespace earmark::reporting
