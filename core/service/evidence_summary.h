#pragma once

#include "core/model/evidence_summary.h"
#include "core/service/evidence_cache.h"
#include "core/service/evidence_settings.h"
#include "core/service/workspace.h"

#include <vector>

namespace earmark::service {

model::EvidenceSummary summaryOf(const RecordingEvidence& evidence);

/// What was found in one call of the store.
struct MeasuredCall {
    RecordingId recording;
    EvidenceBasis basis; ///< what it was measured from
    model::EvidenceSummary summary;
    bool cutOff = false; ///< its sound ended before it should
};

/// What evidence of a recording depends on now.
EvidenceBasis basisOf(const model::Recording& recording, const EvidenceSettings& settings);

/// Keeps it for the call list, and whether the recording was cut off with the recording. What was measured
/// from something else than stands now (the sides were swapped meanwhile, or a threshold changed) is left
/// out. Returns the recordings in whose place another file lies than was looked at.
Result<std::vector<RecordingId>> keepEvidence(Workspace& workspace, const std::vector<MeasuredCall>& calls);

} // namespace earmark::service
