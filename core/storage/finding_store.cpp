#include "core/storage/finding_store.h"

namespace earmark::storage {

namespace {

/// The first three tests are those of the index evaluation_finding.
constexpr const char* kUncoached =
    "SELECT e.id, r.agent, e.submitted_at, e.fatal_errors > 0 FROM evaluation AS e INDEXED BY"
    " evaluation_finding JOIN recording AS r ON r.id = e.recording"
    " WHERE e.status = 2 AND e.purpose = 0 AND (e.passed = 0 OR e.fatal_errors > 0)"
    " AND e.submitted_at >= ?1 AND e.submitted_at < ?2 AND (e.fatal_errors > 0 OR e.final IS NOT NULL)"
    " AND r.agent IS NOT NULL"
    " AND NOT EXISTS (SELECT 1 FROM coaching_finding AS f JOIN coaching_session AS s ON s.id = f.session"
    " WHERE f.evaluation = e.id AND s.held_at IS NOT NULL) ORDER BY e.submitted_at, e.id";

} // namespace

std::vector<FoundEvaluation> FindingStore::uncoached(Instant from, Instant before) const {
    Statement rows = m_connection.prepare(kUncoached);
    rows.with(from, before);
    std::vector<FoundEvaluation> found;
    while (rows.step())
        found.push_back({EvaluationId{rows.uuid(0)}, AgentId{rows.uuid(1)}, fromUtcMs(rows.integer(2)),
                         rows.integer(3) != 0});
    return found;
}

} // namespace earmark::storage
