#pragma once

#include "core/base/clock.h"
#include "core/base/id.h"

#include <optional>
#include <string>

namespace earmark::model {

using UrgentFindingId = Id<struct UrgentFindingTag>;

/// Something that cannot wait for a report: an inspector raises it, a leader answers it.
struct UrgentFinding {
    UrgentFindingId id;
    RecordingId recording;
    std::optional<EvaluationId> evaluation; ///< in which it was found; absent where only listened to
    std::string criterion;                  ///< of that evaluation; empty: the call as a whole
    std::string text;
    InspectorId raisedBy;
    Instant raisedAt{};
    std::string answeredBy;            ///< a name; empty while open
    std::optional<Instant> answeredAt; ///< absent while open
    std::string answer;                ///< what was done

    bool operator==(const UrgentFinding&) const = default;

    bool isOpen() const { return !answeredAt; }
};

} // namespace earmark::model
