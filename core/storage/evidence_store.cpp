#include "core/storage/evidence_store.h"

namespace earmark::storage {

std::optional<model::EvidenceSummary> readEvidence(Columns& columns) {
    const auto kinds = columns.optionalInteger();
    model::EvidenceSummary summary;
    summary.agentTalkShare = columns.optionalInteger();
    summary.longestDeadAirMs = columns.optionalInteger();
    summary.talkOvers = columns.optionalInteger();
    if (!kinds) return std::nullopt;
    summary.kinds = *kinds;
    return summary;
}

std::optional<model::EvidenceSummary> EvidenceStore::find(RecordingId recording) const {
    Statement row = m_connection.prepare("SELECT kinds, agent_talk_share, longest_dead_air, talk_overs"
                                         " FROM recording_evidence WHERE recording = ?1");
    if (!row.with(recording).step()) return std::nullopt;
    Columns columns(row);
    return readEvidence(columns);
}

void EvidenceStore::keep(RecordingId recording, const model::EvidenceSummary& summary) {
    m_connection.execute("INSERT OR REPLACE INTO recording_evidence"
                         " (recording, agent_talk_share, longest_dead_air, talk_overs, kinds)"
                         " VALUES (?1, ?2, ?3, ?4, ?5)",
                         recording, summary.agentTalkShare, summary.longestDeadAirMs, summary.talkOvers,
                         summary.kinds);
}

void EvidenceStore::forget(RecordingId recording) {
    m_connection.execute("DELETE FROM recording_evidence WHERE recording = ?1", recording);
}

std::vector<std::string> EvidenceStore::queues() const {
    Statement rows = m_connection.prepare("SELECT DISTINCT r.queue FROM recording_evidence v"
                                          " JOIN recording r ON r.id = v.recording");
    std::vector<std::string> queues;
    while (rows.step())
        queues.emplace_back(rows.text(0));
    return queues;
}

void EvidenceStore::forgetQueue(const std::string& queue) {
    m_connection.execute("DELETE FROM recording_evidence WHERE recording IN"
                         " (SELECT id FROM recording WHERE queue = ?1)",
                         queue);
}

} // namespace earmark::storage
