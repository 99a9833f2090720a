#pragma once

#include "core/audio/open_source.h"
#include "core/base/progress.h"
#include "core/service/evidence_cache.h"
#include "core/service/evidence_settings.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace earmark::service {

/// A recording that is to be analysed.
struct EvidenceWish {
    std::string name; ///< as it is shown
    audio::CallFiles files;
    model::EvidenceThresholds thresholds;
    std::optional<RecordingId> recording = std::nullopt; ///< of the store, where it has it
};

/// What came of one.
struct EvidenceOutcome {
    std::string name;
    EvidenceBasis basis;
    bool known = false;                   ///< taken from the cache
    std::optional<RecordingId> recording; ///< as in the wish
    Result<RecordingEvidence> evidence = RecordingEvidence();
};

/// Every call recording of the store with the thresholds of its queue; those, too, whose file could not be
/// read when it was looked at, so that what still fails is told.
Result<std::vector<EvidenceWish>> evidenceWishes(Workspace& workspace);

/// Analyses on the calling thread and `helpers` more; what the cache knows is not decoded again, what is
/// found is kept there at once, so that a run that was cancelled or killed goes on where it was. Steps of
/// `progress` are recordings; cancelled, those not reached are left out. One that fails does not hold up the
/// others. `done` is told of each on the thread that analysed it, one at a time. Outcomes in the order of the
/// wishes.
std::vector<EvidenceOutcome> analyseAll(const std::vector<EvidenceWish>& wishes, const EvidenceCache& cache,
                                        unsigned helpers, Progress& progress,
                                        const std::function<void(const EvidenceOutcome&)>& done = {});

/// The same of every recording of the store, kept for its call list a few at a time. The error with which the
/// list could not be written.
Result<std::vector<EvidenceOutcome>> analyseStore(Workspace& workspace, const EvidenceCache& cache,
                                                  unsigned helpers, Progress& progress);

} // namespace earmark::service
