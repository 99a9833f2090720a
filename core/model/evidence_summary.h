#pragma once

#include "core/model/acoustic_event.h"

#include <cstdint>
#include <optional>

namespace earmark::model {

/// What tells at a glance whether a call is worth hearing. Nothing where it cannot be told: a mono recording
/// does not say who speaks, one that ends early has no figures.
struct EvidenceSummary {
    std::optional<std::int64_t> agentTalkShare; ///< thousandths of a percent
    std::optional<std::int64_t> longestDeadAirMs;
    std::optional<std::int64_t> talkOvers;
    std::int64_t kinds = 0; ///< which events were found: the bit of each EventKind

    static constexpr std::int64_t bitOf(EventKind kind) { return std::int64_t{1} << static_cast<int>(kind); }
    bool has(EventKind kind) const { return (kinds & bitOf(kind)) != 0; }
    bool operator==(const EvidenceSummary&) const = default;
};

} // namespace earmark::model
