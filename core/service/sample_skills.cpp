#include "core/service/sample_skills.h"

#include "core/service/sample_chance.h"

#include <algorithm>

namespace earmark::service {

namespace {

constexpr std::int64_t kMillion = 1'000'000;
constexpr std::int64_t kOrdinaryLoss = 130'000;
constexpr std::int64_t kRareLoss = 1'500; ///< of what is only ever fatal
constexpr std::int64_t kWeakLoss = 340'000;
constexpr std::int64_t kTrainedLoss = 60'000;

/// Fatal errors and the like: they carry no points.
bool isRare(const model::Criterion& criterion) {
    return criterion.maximum.thousandths == 0 && criterion.kind != model::CriterionKind::Deduction;
}

/// A number in from … to that belongs to a seed and a text for ever.
std::int64_t fixedBetween(std::uint64_t seed, std::string_view text, std::int64_t from, std::int64_t to) {
    return SampleChance(SampleChance::mixed(seed) ^ SampleChance::of(text)).between(from, to);
}

} // namespace

SampleSkills::SampleSkills(std::uint64_t seed, std::vector<InspectorId> inspectors, TeamId weakTeam,
                           Day trainedFrom, bool effects)
    : m_seed(seed)
    , m_inspectors(std::move(inspectors))
    , m_weakTeam(weakTeam)
    , m_trainedFrom(trainedFrom)
    , m_effects(effects) {}

std::int64_t SampleSkills::lossOdds(const model::Agent& agent, TeamId team, InspectorId inspector, Day day,
                                    const model::Section& section, const model::Criterion& criterion) const {
    std::int64_t odds = isRare(criterion) ? kRareLoss : kOrdinaryLoss;
    if (!m_effects) return odds;
    if (criterion.key == kWeakCriterion && !isRare(criterion))
        odds = team == m_weakTeam && day < m_trainedFrom ? kWeakLoss : kTrainedLoss;
    odds = odds * agentPercent(agent, section.key) / 100;
    odds = odds * inspectorPercent(inspector) / 100;
    odds = odds * fixedBetween(m_seed, criterion.key, 70, 130) / 100;
    return std::min(odds, kMillion * 9 / 10);
}

/// Every agent has a level, and is better in some sections of a call than in others.
std::int64_t SampleSkills::agentPercent(const model::Agent& agent, const std::string& sectionKey) const {
    const std::int64_t level = fixedBetween(m_seed, agent.number, 35, 190);
    return level * fixedBetween(m_seed, agent.number + "/" + sectionKey, 65, 135) / 100;
}

std::int64_t SampleSkills::inspectorPercent(InspectorId inspector) const {
    constexpr std::int64_t kFair = 100, kStrict = 140, kLenient = 65;
    const auto found = std::ranges::find(m_inspectors, inspector);
    switch ((found - m_inspectors.begin()) % 3) {
    case 1:
        return kStrict;
    case 2:
        return kLenient;
    default:
        return kFair;
    }
}

} // namespace earmark::service
