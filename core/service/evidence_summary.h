#pragma once

#include "core/audio/open_source.h"
#include "core/base/change_set.h"
#include "core/model/evidence_summary.h"
#include "core/service/evidence_cache.h"
#include "core/service/workspace.h"

#include <vector>

namespace earmark::service {

model::EvidenceSummary summaryOf(const RecordingEvidence& evidence);

/// What was found in one call of the store.
struct MeasuredCall {
    RecordingId recording;
    audio::CallFiles files; ///< as it was measured
    model::EvidenceSummary summary;
};

/// Keeps it for the call list. What was measured otherwise than the recording is heard now (its sides were
/// swapped meanwhile) and what is known already is left out.
Result<ChangeSet> keepEvidence(Workspace& workspace, const std::vector<MeasuredCall>& calls);

} // namespace earmark::service
