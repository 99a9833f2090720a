#include "core/storage/call_list_store.h"

#include "core/storage/evidence_store.h"
#include "core/storage/stored_codes.h"

#include <limits>
#include <tuple>
#include <unordered_map>

namespace earmark::storage {

namespace {

constexpr const char* kEvaluationColumns =
    "e.id, e.inspector = ?1, e.card_version, e.status, e.final, e.failed, e.passed";
constexpr int kFirstEvaluationColumn = 21;

constexpr const char* kListed =
    "SELECT r.id, r.started_at, a.number, a.name, t.name_en, t.name_zh, r.call_number, r.customer_number, "
    "r.queue,"
    " r.call_type, r.direction, r.medium, r.duration_ms, r.media_state, r.media_problem, r.path,"
    " s.recording IS NOT NULL, v.kinds, v.agent_talk_share, v.longest_dead_air, v.talk_overs, ";

constexpr const char* kOfAll = " FROM recording r";

/// Open calls, and those that the inspector has a draft of beside what a colleague submitted.
constexpr const char* kOfOpen =
    " FROM (SELECT recording FROM open_call WHERE started_at >= ?2 AND started_at < ?3 UNION"
    " SELECT coalesce(d.merged_into, d.id) FROM evaluation e JOIN recording d ON d.id = e.recording"
    " WHERE e.inspector = ?1 AND e.status <= 1) o CROSS JOIN recording r ON r.id = o.recording";

constexpr const char* kRest =
    " LEFT JOIN agent a ON a.id = r.agent"
    " LEFT JOIN team t ON t.id = r.team"
    " LEFT JOIN skipped_call s ON s.recording = r.id AND s.inspector = ?1"
    " LEFT JOIN recording_evidence v ON v.recording = r.id"
    // A call that a colleague has scored is no work any more; a colleague's drafts, and evaluations for other
    // purposes than the regular one, do not concern this inspector.
    " LEFT JOIN evaluation e ON e.recording = r.id"
    " AND (e.inspector = ?1 AND e.status <= 2 OR e.status = 2 AND e.purpose = 0)"
    " WHERE r.merged_into IS NULL"
    " AND r.started_at >= ?2 AND r.started_at < ?3"
    " AND (?4 IS NULL OR r.team = ?4) AND (?5 IS NULL OR r.agent = ?5)"
    " AND (?6 = '' OR instr(lower(a.name), lower(?6)) OR instr(lower(a.number), lower(?6))"
    "   OR instr(lower(r.call_number), lower(?6)) OR instr(r.customer_number, ?6) OR instr(lower(r.path), "
    "lower(?6)))"
    " ORDER BY r.started_at, r.id";

/// As migration 0007 says it, and its triggers keep it.
constexpr const char* kOpen =
    "SELECT started_at, id FROM recording WHERE merged_into IS NULL"
    " AND id NOT IN (SELECT recording FROM evaluation WHERE status = 2 AND purpose = 0)";

ListedEvaluation readEvaluation(Columns& columns) {
    ListedEvaluation evaluation;
    evaluation.id = columns.id<EvaluationId>();
    evaluation.own = columns.flag();
    evaluation.cardVersion = columns.id<CardVersionId>();
    evaluation.status = columns.enumerator(kLastStatus);
    evaluation.finalMillionths = columns.optionalInteger();
    evaluation.failed = columns.flag();
    evaluation.passed = columns.flag();
    return evaluation;
}

ListedCall readCall(const Statement& row) {
    Columns columns(row);
    ListedCall call;
    call.recording = columns.id<RecordingId>();
    call.startedAt = fromUtcMs(columns.integer());
    call.agentNumber = columns.text();
    call.agentName = columns.text();
    call.teamName.en = columns.text();
    call.teamName.zh = columns.text();
    call.callNumber = columns.text();
    call.customerNumber = columns.text();
    call.queue = columns.text();
    call.callType = columns.text();
    call.direction = columns.enumerator(kLastDirection);
    call.medium = columns.enumerator(kLastMedium);
    call.durationMs = columns.integer();
    call.mediaState = columns.enumerator(kLastMediaState);
    call.mediaProblem = columns.text();
    call.path = columns.text();
    call.skipped = columns.flag();
    call.evidence = readEvidence(columns);
    return call;
}

/// The inspector's own work says more than a colleague's, a draft more than what was submitted; among equals
/// the one made last.
void keepMoreTelling(std::optional<ListedEvaluation>& kept, ListedEvaluation other) {
    const auto rank = [](const ListedEvaluation& evaluation) {
        const bool isDraft = evaluation.status != model::EvaluationStatus::Submitted;
        return std::tuple(evaluation.own, isDraft, evaluation.id);
    };
    if (!kept || rank(*kept) < rank(other)) kept = other;
}

} // namespace

std::vector<ListedCall> CallListStore::list(InspectorId inspector, const Filter& filter) const {
    constexpr std::int64_t kEver = std::numeric_limits<std::int64_t>::max();
    Statement rows = m_connection.prepare(std::string(kListed) + kEvaluationColumns +
                                          (filter.open ? kOfOpen : kOfAll) + kRest);
    rows.with(inspector, filter.from ? toUtcMs(*filter.from) : -kEver,
              filter.before ? toUtcMs(*filter.before) : kEver, filter.team, filter.agent, filter.text);
    std::vector<ListedCall> calls;
    while (rows.step()) {
        // A call with several evaluations comes once for each, side by side.
        if (calls.empty() || calls.back().recording.uuid != rows.uuid(0)) calls.push_back(readCall(rows));
        if (rows.isNull(kFirstEvaluationColumn)) continue;
        Columns columns(rows, kFirstEvaluationColumn);
        keepMoreTelling(calls.back().evaluation, readEvaluation(columns));
    }
    addEvaluationsOfMergedCalls(inspector, calls);
    return calls;
}

void CallListStore::addEvaluationsOfMergedCalls(InspectorId inspector, std::vector<ListedCall>& calls) const {
    Statement rows = m_connection.prepare(
        std::string("SELECT r.merged_into, ") + kEvaluationColumns +
        " FROM recording r CROSS JOIN evaluation e ON e.recording = r.id" // few are merged
        " WHERE r.merged_into IS NOT NULL"
        " AND (e.inspector = ?1 AND e.status <= 2 OR e.status = 2 AND e.purpose = 0)");
    rows.with(inspector);
    std::unordered_map<RecordingId, ListedCall*> byId;
    while (rows.step()) {
        if (byId.empty())
            for (ListedCall& call : calls)
                byId.emplace(call.recording, &call);
        const auto found = byId.find(RecordingId{rows.uuid(0)});
        if (found == byId.end()) continue;
        Columns columns(rows, 1);
        keepMoreTelling(found->second->evaluation, readEvaluation(columns));
    }
}

std::vector<RecordingId> CallListStore::wronglyOpen() const {
    const std::string kept = "SELECT started_at, recording FROM open_call";
    const std::string open = kOpen;
    Statement rows = m_connection.prepare("SELECT id FROM (SELECT * FROM (" + open + " EXCEPT " + kept +
                                          ") UNION SELECT * FROM (" + kept + " EXCEPT " + open + "))");
    std::vector<RecordingId> wrong;
    while (rows.step())
        wrong.push_back(RecordingId{rows.uuid(0)});
    return wrong;
}

void CallListStore::rebuildOpen() {
    m_connection.executeScript("DELETE FROM open_call");
    m_connection.executeScript(std::string("INSERT INTO open_call ") + kOpen);
}

void CallListStore::skip(RecordingId recording, InspectorId inspector, const std::string& reason,
                         Instant at) {
    m_connection.execute(
        "INSERT INTO skipped_call (recording, inspector, reason, skipped_at) VALUES (?1, ?2, ?3, ?4)"
        " ON CONFLICT (recording, inspector) DO UPDATE SET reason = excluded.reason,"
        " skipped_at = excluded.skipped_at",
        recording, inspector, reason, at);
}

} // namespace earmark::storage
