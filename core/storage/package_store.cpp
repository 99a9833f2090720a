#include "core/storage/package_store.h"

#include "core/storage/stored_codes.h"

namespace earmark::storage {

namespace {

/// A bit for each purpose that is wanted; 0 is all.
std::int64_t bitsOf(const std::vector<model::Purpose>& purposes) {
    std::int64_t bits = 0;
    for (const model::Purpose purpose : purposes)
        bits |= std::int64_t{1} << codeOf(purpose);
    return bits;
}

} // namespace

std::vector<EvaluationId> PackageStore::withdrawn(const Choice& choice) const {
    Statement rows = m_connection.prepare(
        "SELECT e.id FROM evaluation e JOIN recording r ON r.id = e.recording"
        " JOIN card_version c ON c.id = e.card_version WHERE e.status = ?1"
        " AND (?2 IS NULL OR r.started_at >= ?2) AND (?3 IS NULL OR r.started_at < ?3)"
        " AND (?4 IS NULL OR r.team = ?4) AND (?5 IS NULL OR r.agent = ?5)"
        " AND (?6 IS NULL OR e.inspector = ?6) AND (?7 IS NULL OR c.card_key = ?7)"
        " AND (?8 IS NULL OR r.queue = ?8) AND (?9 IS NULL OR r.call_type = ?9)"
        " AND (?10 < 0 OR r.direction = ?10) AND (?11 = 0 OR (?11 >> e.purpose) & 1) ORDER BY e.id");
    const int direction = choice.direction ? codeOf(*choice.direction) : -1;
    rows.with(codeOf(model::EvaluationStatus::Voided), choice.from, choice.before, choice.team, choice.agent,
              choice.inspector, choice.cardKey, choice.queue, choice.callType, direction,
              bitsOf(choice.purposes));
    std::vector<EvaluationId> ids;
    while (rows.step())
        ids.push_back(EvaluationId{rows.uuid(0)});
    return ids;
}

std::vector<RecordingId> PackageStore::sameCall(const model::Recording& recording) const {
    Statement rows =
        m_connection.prepare("SELECT id FROM recording WHERE started_at = ?1 AND call_number = ?2"
                             " AND (?2 <> '' OR path = ?3) AND merged_into IS NULL ORDER BY id");
    rows.with(recording.startedAt, recording.callNumber, recording.path);
    std::vector<RecordingId> ids;
    while (rows.step())
        ids.push_back(RecordingId{rows.uuid(0)});
    return ids;
}

void PackageStore::setPlace(const model::Recording& recording) {
    m_connection.execute(
        "UPDATE recording SET root = ?2, path = ?3, customer_path = ?4, sides = ?5,"
        " media_state = ?6, media_problem = ?7, duration_ms = ?8, sound_format = ?9 WHERE id = ?1",
        recording.id, recording.root, recording.path, recording.customerPath, codeOf(recording.sides),
        codeOf(recording.mediaState), recording.mediaProblem, recording.durationMs, recording.soundFormat);
}

} // namespace earmark::storage
