#include "core/storage/inspection_store.h"

#include "core/storage/stored_codes.h"

namespace earmark::storage {

std::vector<Inspection> InspectionStore::between(Instant from, Instant to,
                                                 std::optional<InspectorId> inspector) const {
    Statement rows = m_connection.prepare(
        "SELECT e.id, e.recording, e.inspector, r.agent, r.duration_ms, e.spent_ms, e.failed"
        " FROM evaluation e JOIN recording r ON r.id = e.recording"
        " WHERE e.submitted_at >= ?1 AND e.submitted_at < ?2 AND e.status = ?3 AND e.purpose = ?4"
        " AND (?5 IS NULL OR e.inspector = ?5) ORDER BY e.submitted_at, e.id");
    rows.with(from, to, codeOf(model::EvaluationStatus::Submitted), codeOf(model::Purpose::Regular),
              inspector);
    std::vector<Inspection> all;
    while (rows.step()) {
        Columns columns(rows);
        Inspection& one = all.emplace_back();
        one.evaluation = columns.id<EvaluationId>();
        one.recording = columns.id<RecordingId>();
        one.inspector = columns.id<InspectorId>();
        one.agent = columns.optionalId<AgentId>();
        one.callMs = columns.integer();
        one.spentMs = columns.integer();
        one.failed = columns.flag();
        one.heard = heardOf(one.evaluation);
    }
    return all;
}

std::vector<model::HeardSpan> InspectionStore::heardOf(EvaluationId evaluation) const {
    Statement rows = m_connection.prepare(
        "SELECT start_ms, end_ms, speed FROM heard_span WHERE evaluation = ?1 ORDER BY position");
    rows.with(evaluation);
    std::vector<model::HeardSpan> heard;
    while (rows.step())
        heard.push_back({rows.integer(0), rows.integer(1), rows.real(2)});
    return heard;
}

} // namespace earmark::storage
