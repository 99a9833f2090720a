#pragma once

#include "core/audio/open_source.h"
#include "core/base/progress.h"
#include "core/service/evidence_cache.h"
#include "core/service/evidence_settings.h"

#include <functional>
#include <string>
#include <vector>

namespace earmark::service {

/// A recording that is to be analysed.
struct EvidenceWish {
    std::string name; ///< as it is shown
    audio::CallFiles files;
    model::EvidenceThresholds thresholds;
};

/// What came of one.
struct EvidenceOutcome {
    std::string name;
    std::string contentHash;
    bool known = false; ///< taken from the cache
    Result<RecordingEvidence> evidence = RecordingEvidence();
};

/// Every call recording of the store whose file could be read, with the thresholds of its queue.
Result<std::vector<EvidenceWish>> evidenceWishes(Workspace& workspace);

/// Analyses on the calling thread and `helpers` more; what the cache knows is not decoded again, what is
/// found is kept there at once, so that a run that was cancelled or killed goes on where it was. Steps of
/// `progress` are recordings; cancelled, those not reached are left out. One that fails does not hold up the
/// others. `done` is told of each on the thread that analysed it, one at a time. Outcomes in the order of the
/// wishes.
std::vector<EvidenceOutcome> analyseAll(const std::vector<EvidenceWish>& wishes, const EvidenceCache& cache,
                                        unsigned helpers, Progress& progress,
                                        const std::function<void(const EvidenceOutcome&)>& done = {});

} // namespace earmark::service
