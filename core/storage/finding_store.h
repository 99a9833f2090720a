#pragma once

#include "core/base/clock.h"
#include "core/base/id.h"
#include "core/storage/connection.h"

#include <vector>

namespace earmark::storage {

/// A submitted regular evaluation that missed the pass mark or holds a fatal error.
struct FoundEvaluation {
    EvaluationId evaluation;
    AgentId agent;
    Instant submittedAt{};
    bool fatal = false;
};

/// Evaluations by what they found.
class FindingStore {
public:
    explicit FindingStore(Connection& connection)
        : m_connection(connection) {}

    /// Submitted from the first instant up to, not at, the second; oldest first. Left out are those without
    /// an agent, those that could not be scored, and those that a held session was about.
    std::vector<FoundEvaluation> uncoached(Instant from, Instant before) const;

private:
    Connection& m_connection;
};

} // namespace earmark::storage
