#include "core/storage/draft_store.h"

#include "core/storage/stored_codes.h"

namespace earmark::storage {

std::optional<DraftStore::Draft> DraftStore::find(EvaluationId id) const {
    Statement row = m_connection.prepare("SELECT status, card_version FROM evaluation WHERE id = ?1");
    if (!row.with(id).step()) return std::nullopt;
    Columns columns(row);
    Draft draft;
    draft.status = columns.enumerator(kLastStatus);
    draft.cardVersion = columns.id<CardVersionId>();
    return draft;
}

void DraftStore::update(EvaluationId id, const Update& update) {
    m_connection.execute("UPDATE evaluation SET summary = coalesce(?2, summary),"
                         " current_criterion = coalesce(?3, current_criterion),"
                         " playhead_ms = coalesce(?4, playhead_ms), spent_ms = coalesce(?5, spent_ms),"
                         " saved_at = ?6 WHERE id = ?1 AND status <= 1",
                         id, update.summary, update.currentCriterion, update.playheadMs, update.spentMs,
                         update.savedAt);
}

void DraftStore::setStatus(EvaluationId id, model::EvaluationStatus status, Instant savedAt) {
    m_connection.execute("UPDATE evaluation SET status = ?2, saved_at = ?3 WHERE id = ?1 AND status <= 1", id,
                         codeOf(status), savedAt);
}

void DraftStore::setCard(EvaluationId id, CardVersionId card, const std::string& reason, Instant savedAt) {
    m_connection.execute("UPDATE evaluation SET card_version = ?2, card_reason = ?3, saved_at = ?4"
                         " WHERE id = ?1 AND status <= 1",
                         id, card, reason, savedAt);
}

} // namespace earmark::storage
