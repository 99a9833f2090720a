#pragma once

#include "core/base/id.h"
#include "core/service/evidence_cache.h"
#include "core/service/workspace.h"

#include <cstdint>
#include <map>
#include <optional>
#include <vector>

namespace earmark::service {

/// What tells at a glance whether a call is worth hearing. Nothing where it cannot be told: a mono recording
/// does not say who speaks, one that ends early has no figures.
struct EvidenceSummary {
    std::optional<std::int64_t> agentTalkShare; ///< thousandths of a percent
    std::optional<std::int64_t> longestDeadAirMs;
    std::optional<std::int64_t> talkOvers;
};

EvidenceSummary summaryOf(const RecordingEvidence& evidence);

/// Of those recordings that were analysed with the thresholds that their queue has now. Reads a small file
/// for each: not for the screen's thread.
Result<std::map<RecordingId, EvidenceSummary>>
knownEvidence(Workspace& workspace, const std::vector<RecordingId>& recordings, const EvidenceCache& cache);

} // namespace earmark::service
