#pragma once

#include "core/base/calendar.h"
#include "core/model/people.h"
#include "core/model/scorecard.h"

#include <cstdint>
#include <string>
#include <vector>

namespace earmark::service {

/// Who is how good, and who judges how: what makes the figures of the sample store tell something. All of it
/// follows from the seed.
class SampleSkills {
public:
    /// `inspectors` in the roster's order: the first is fair, the second strict, the third lenient. Without
    /// `effects` everybody is as good and as strict as everybody else, always.
    SampleSkills(std::uint64_t seed, std::vector<InspectorId> inspectors, TeamId weakTeam, Day trainedFrom,
                 bool effects = true);

    /// How likely, in millionths, this agent loses points on a criterion in this inspector's eyes.
    std::int64_t lossOdds(const model::Agent& agent, TeamId team, InspectorId inspector, Day day,
                          const model::Section& section, const model::Criterion& criterion) const;

    /// The criterion in which one team is weak until it is trained.
    static constexpr const char* kWeakCriterion = "compliance.identity";

private:
    std::int64_t agentPercent(const model::Agent& agent, const std::string& sectionKey) const;
    std::int64_t inspectorPercent(InspectorId inspector) const;

    std::uint64_t m_seed;
    std::vector<InspectorId> m_inspectors;
    TeamId m_weakTeam;
    Day m_trainedFrom;
    bool m_effects;
};

} // namespace earmark::service
