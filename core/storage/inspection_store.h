#pragma once

#include "core/model/evaluation.h"
#include "core/storage/connection.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace earmark::storage {

/// What one submitted evaluation cost an inspector.
struct Inspection {
    EvaluationId evaluation;
    RecordingId recording;
    InspectorId inspector;
    std::optional<AgentId> agent;
    std::int64_t callMs = 0; ///< decoded length; 0 where nobody looked yet
    std::int64_t spentMs = 0;
    bool failed = false; ///< a fatal rule was met
    std::vector<model::HeardSpan> heard;
};

/// The work of inspectors by the time it was submitted.
class InspectionStore {
public:
    explicit InspectionStore(Connection& connection)
        : m_connection(connection) {}

    /// Submitted regular evaluations from the first instant up to, not including, the second; by submission.
    /// Looks at every header of the store: for reports, not for screens.
    std::vector<Inspection> between(Instant from, Instant to, std::optional<InspectorId> inspector) const;

private:
    std::vector<model::HeardSpan> heardOf(EvaluationId evaluation) const;

    Connection& m_connection;
};

} // namespace earmark::storage
