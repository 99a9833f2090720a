#pragma once

#include "core/base/localized_text.h"
#include "core/reporting/agent_loss.h"

#include <cstddef>
#include <vector>

namespace earmark::reporting {

/// Agents to train together in one criterion.
struct TrainingGroup {
    enum class Kind {
        Team,     ///< the team as a whole fails there more often than the others, by more than chance
        Agents,   ///< each of these does, wherever they sit
        OneToOne, ///< the same of one or two: too few for a class
    };
    Kind kind = Kind::Agents;
    std::size_t criterion = 0;          ///< of the summary
    LocalizedText team;                 ///< of Kind::Team
    std::vector<std::size_t> agents;    ///< of the summary, who loses most there first
    std::int64_t excessThousandths = 0; ///< points that they lose too many, together
};

/// A class is no larger; more agents are split into classes of like size.
inline constexpr std::size_t kLargestClass = 12;
inline constexpr std::size_t kSmallestClass = 3;
/// More proposals than these nobody acts on; those that would win back most points are kept.
inline constexpr std::size_t kMostGroups = 8;

} // namespace earmark::reporting
