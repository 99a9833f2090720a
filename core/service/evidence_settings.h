#pragma once

#include "core/base/change_set.h"
#include "core/model/evidence_thresholds.h"
#include "core/service/workspace.h"

#include <map>
#include <string>

namespace earmark::service {

/// From where on something in a recording is an event: the centre's values, and for single queues those that
/// differ.
struct EvidenceSettings {
    model::EvidenceThresholds usual;
    std::map<std::string, model::EvidenceThresholds> queues; ///< by the queue's name

    const model::EvidenceThresholds& of(const std::string& queue) const;
    /// Sets one value: of one queue, or (empty) the usual one, which queues follow that do not differ in it.
    void set(const std::string& queue, std::int64_t model::EvidenceThresholds::*field, std::int64_t value);
    bool operator==(const EvidenceSettings&) const = default;
};

/// As kept in the store; the defaults where nothing was set. Corrupt when what is kept is not readable.
Result<EvidenceSettings> readEvidenceSettings(Workspace& workspace);

/// InvalidArgument names a value beyond its bounds, and a least share of speech above the most. A queue whose
/// values are the usual ones is not kept. What was found with other values is forgotten, as the change set
/// says.
Result<ChangeSet> keepEvidenceSettings(Workspace& workspace, EvidenceSettings settings);

} // namespace earmark::service
