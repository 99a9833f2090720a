#include "core/storage/evaluation_list_store.h"

#include "core/storage/stored_codes.h"

namespace earmark::storage {

namespace {

constexpr const char* kRow =
    "SELECT e.id, e.recording, e.card_version, r.started_at, coalesce(e.submitted_at, e.saved_at), a.number, "
    "a.name,"
    " t.name_en, t.name_zh, i.name, e.card_reason, e.revision, e.purpose, e.final, e.failed, e.passed, "
    "e.fatal_errors,"
    " e.nonfatal_errors"
    " FROM evaluation e JOIN recording r ON r.id = e.recording JOIN inspector i ON i.id = e.inspector"
    " LEFT JOIN agent a ON a.id = r.agent LEFT JOIN team t ON t.id = r.team WHERE e.id = ?1";

} // namespace

std::optional<ListedHeader> EvaluationListStore::find(EvaluationId id) const {
    Statement statement = m_connection.prepare(kRow);
    if (!statement.with(id).step()) return std::nullopt;
    Columns columns(statement);
    ListedHeader row;
    row.evaluation = columns.id<EvaluationId>();
    row.recording = columns.id<RecordingId>();
    row.cardVersion = columns.id<CardVersionId>();
    row.callStartedAt = fromUtcMs(columns.integer());
    row.submittedAt = fromUtcMs(columns.integer());
    row.agentNumber = columns.text();
    row.agentName = columns.text();
    row.teamName.en = columns.text();
    row.teamName.zh = columns.text();
    row.inspectorName = columns.text();
    row.cardReason = columns.text();
    row.revision = columns.number();
    row.purpose = columns.enumerator(kLastPurpose);
    row.finalMillionths = columns.optionalInteger();
    row.failed = columns.flag();
    row.passed = columns.flag();
    row.fatalErrors = columns.number();
    row.nonFatalErrors = columns.number();
    return row;
}

} // namespace earmark::storage
