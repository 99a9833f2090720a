#include "core/storage/evaluation_store.h"

#include "core/storage/answer_text.h"
#include "core/storage/evaluation_seal.h"
#include "core/storage/failure.h"
#include "core/storage/stored_codes.h"

#include <algorithm>

namespace earmark::storage {

namespace {

constexpr const char* kHeader =
    "SELECT id, recording, inspector, card_version, purpose, status, revision, replaces, revision_reason,"
    " void_reason, summary, spent_ms, playhead_ms, current_criterion, started_at, saved_at, submitted_at, "
    "final,"
    " raw, failed, passed, fatal_errors, nonfatal_errors, card_reason, checksum FROM evaluation WHERE id = "
    "?1";
constexpr int kChecksumColumn = 24;

constexpr const char* kPutHeader =
    "INSERT INTO evaluation (id, recording, inspector, card_version, purpose, status, revision, replaces,"
    " revision_reason, void_reason, summary, spent_ms, playhead_ms, current_criterion, started_at, saved_at,"
    " submitted_at, final, raw, failed, passed, fatal_errors, nonfatal_errors, card_reason, checksum)"
    " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, "
    "?21, ?22,"
    " ?23, ?24, ?25)";

constexpr const char* kUpdateHeader =
    "UPDATE evaluation SET recording = ?2, inspector = ?3, card_version = ?4, purpose = ?5, status = ?6,"
    " revision = ?7, replaces = ?8, revision_reason = ?9, void_reason = ?10, summary = ?11, spent_ms = ?12,"
    " playhead_ms = ?13, current_criterion = ?14, started_at = ?15, saved_at = ?16, submitted_at = ?17,"
    " final = ?18, raw = ?19, failed = ?20, passed = ?21, fatal_errors = ?22, nonfatal_errors = ?23,"
    " card_reason = ?24, checksum = ?25 WHERE id = ?1";

constexpr const char* kPutAnswer =
    "INSERT INTO answer (evaluation, criterion, kind, number, text, severe, reason, causes, comment)"
    " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)";

constexpr const char* kReplaceAnswer =
    "INSERT INTO answer (evaluation, criterion, kind, number, text, severe, reason, causes, comment)"
    " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) ON CONFLICT (evaluation, criterion) DO UPDATE SET"
    " kind = excluded.kind, number = excluded.number, text = excluded.text, severe = excluded.severe,"
    " reason = excluded.reason, causes = excluded.causes, comment = excluded.comment";

bool isSealed(model::EvaluationStatus status) {
    return status != model::EvaluationStatus::Draft && status != model::EvaluationStatus::Parked;
}

model::Evaluation readHeader(const Statement& row) {
    Columns columns(row);
    model::Evaluation evaluation;
    evaluation.id = columns.id<EvaluationId>();
    evaluation.recording = columns.id<RecordingId>();
    evaluation.inspector = columns.id<InspectorId>();
    evaluation.cardVersion = columns.id<CardVersionId>();
    evaluation.purpose = columns.enumerator(kLastPurpose);
    evaluation.status = columns.enumerator(kLastStatus);
    evaluation.revision = columns.number();
    evaluation.replaces = columns.optionalId<EvaluationId>();
    evaluation.revisionReason = columns.text();
    evaluation.voidReason = columns.text();
    evaluation.summary = columns.text();
    evaluation.spentMs = columns.integer();
    evaluation.playheadMs = columns.integer();
    evaluation.currentCriterion = columns.text();
    evaluation.startedAt = fromUtcMs(columns.integer());
    evaluation.savedAt = fromUtcMs(columns.integer());
    if (const auto submittedAt = columns.optionalInteger()) evaluation.submittedAt = fromUtcMs(*submittedAt);
    evaluation.finalMillionths = columns.optionalInteger();
    evaluation.rawMillionths = columns.optionalInteger();
    evaluation.failed = columns.flag();
    evaluation.passed = columns.flag();
    evaluation.fatalErrors = columns.number();
    evaluation.nonFatalErrors = columns.number();
    evaluation.cardReason = columns.text();
    return evaluation;
}

void writeHeader(Connection& connection, const char* sql, const model::Evaluation& evaluation) {
    std::optional<Checksum> seal;
    if (isSealed(evaluation.status)) seal = sealOf(evaluation);
    Statement statement = connection.prepare(sql);
    statement.with(evaluation.id, evaluation.recording, evaluation.inspector, evaluation.cardVersion,
                   codeOf(evaluation.purpose), codeOf(evaluation.status), evaluation.revision,
                   evaluation.replaces, evaluation.revisionReason, evaluation.voidReason, evaluation.summary,
                   evaluation.spentMs, evaluation.playheadMs, evaluation.currentCriterion,
                   evaluation.startedAt, evaluation.savedAt, evaluation.submittedAt,
                   evaluation.finalMillionths, evaluation.rawMillionths, evaluation.failed, evaluation.passed,
                   evaluation.fatalErrors, evaluation.nonFatalErrors, evaluation.cardReason);
    if (seal) statement.bind(kChecksumColumn + 1, std::span<const std::uint8_t>(*seal));
    statement.run();
}

void writeAnswer(Statement& row, EvaluationId id, const std::string& criterion, const model::Answer& answer) {
    const StoredValue value = storedValue(answer.value);
    row.with(id, criterion, value.kind, value.number, value.text, answer.severe, answer.reason,
             joinedLines(answer.causes), answer.comment)
        .run();
}

std::vector<EvaluationId> readIds(Statement& rows) {
    std::vector<EvaluationId> ids;
    while (rows.step())
        ids.push_back(EvaluationId{rows.uuid(0)});
    return ids;
}

} // namespace

std::optional<EvaluationStore::Examined> EvaluationStore::examine(EvaluationId id) const {
    Statement row = m_connection.prepare(kHeader);
    if (!row.with(id).step()) return std::nullopt;
    Examined examined;
    examined.evaluation = readHeader(row);
    examined.evaluation.answers = answersOf(id);
    Statement markers =
        m_connection.prepare("SELECT at_ms, comment FROM marker WHERE evaluation = ?1 ORDER BY position");
    markers.with(id);
    while (markers.step())
        examined.evaluation.markers.push_back({markers.integer(0), std::string(markers.text(1))});
    Statement spans = m_connection.prepare(
        "SELECT start_ms, end_ms, speed FROM heard_span WHERE evaluation = ?1 ORDER BY position");
    spans.with(id);
    while (spans.step())
        examined.evaluation.heard.push_back({spans.integer(0), spans.integer(1), spans.real(2)});
    if (isSealed(examined.evaluation.status))
        examined.intact = std::ranges::equal(sealOf(examined.evaluation), row.blob(kChecksumColumn));
    else
        examined.intact = row.isNull(kChecksumColumn);
    return examined;
}

std::optional<model::Evaluation> EvaluationStore::find(EvaluationId id) const {
    std::optional<Examined> examined = examine(id);
    if (!examined) return std::nullopt;
    if (!examined->intact)
        throw Failure(Error{ErrorCode::Corrupt, id.toString(), "the evaluation does not match its checksum"});
    return std::move(examined->evaluation);
}

model::AnswerSheet EvaluationStore::answersOf(EvaluationId id) const {
    model::AnswerSheet sheet;
    Statement rows =
        m_connection.prepare("SELECT criterion, kind, number, text, severe, reason, causes, comment"
                             " FROM answer WHERE evaluation = ?1");
    rows.with(id);
    while (rows.step()) {
        Columns columns(rows);
        model::Answer& answer = sheet[columns.text()];
        StoredValue value;
        value.kind = columns.integer();
        value.number = columns.integer();
        value.text = columns.text();
        answer.value = valueFrom(value);
        answer.severe = columns.flag();
        answer.reason = columns.text();
        answer.causes = splitLines(columns.text());
        answer.comment = columns.text();
    }
    Statement moments = m_connection.prepare("SELECT criterion, start_ms, end_ms, note FROM moment WHERE "
                                             "evaluation = ?1 ORDER BY criterion, position");
    moments.with(id);
    while (moments.step())
        sheet[std::string(moments.text(0))].moments.push_back(
            {moments.integer(1), moments.integer(2), std::string(moments.text(3))});
    Statement passages =
        m_connection.prepare("SELECT criterion, message, start, \"end\", quote, note FROM passage"
                             " WHERE evaluation = ?1 ORDER BY criterion, position");
    passages.with(id);
    while (passages.step()) {
        Columns columns(passages);
        model::Answer& answer = sheet[columns.text()];
        model::Passage& passage = answer.passages.emplace_back();
        passage.message = columns.integer();
        passage.start = columns.integer();
        passage.end = columns.integer();
        passage.quote = columns.text();
        passage.note = columns.text();
    }
    return sheet;
}

std::optional<model::EvaluationStatus> EvaluationStore::statusOf(EvaluationId id) const {
    Statement row = m_connection.prepare("SELECT status FROM evaluation WHERE id = ?1");
    if (!row.with(id).step()) return std::nullopt;
    return Columns(row).enumerator(kLastStatus);
}

std::vector<EvaluationId> EvaluationStore::standing(RecordingId recording, InspectorId inspector,
                                                    model::Purpose purpose) const {
    Statement rows = m_connection.prepare(
        "SELECT id, status = 2 AS submitted FROM evaluation"
        " WHERE recording = ?1 AND inspector = ?2 AND purpose = ?3 AND status <= 2"
        " UNION ALL SELECT e.id, e.status = 2 FROM recording r JOIN evaluation e ON e.recording = r.id"
        " WHERE r.merged_into = ?1 AND e.inspector = ?2 AND e.purpose = ?3 AND e.status <= 2"
        " ORDER BY submitted, id DESC");
    return readIds(rows.with(recording, inspector, codeOf(purpose)));
}

std::optional<RecordingId> EvaluationStore::lastDraft(InspectorId inspector) const {
    Statement row = m_connection.prepare(
        "SELECT recording FROM evaluation e WHERE inspector = ?1 AND status <= 1 AND status = 0"
        " AND NOT EXISTS (SELECT 1 FROM skipped_call s"
        " WHERE s.recording = e.recording AND s.inspector = e.inspector)"
        " ORDER BY saved_at DESC, id DESC LIMIT 1");
    if (!row.with(inspector).step()) return std::nullopt;
    return RecordingId{row.uuid(0)};
}

std::optional<EvaluationId> EvaluationStore::successorOf(EvaluationId id) const {
    Statement row =
        m_connection.prepare("SELECT id FROM evaluation WHERE replaces = ?1 ORDER BY id DESC LIMIT 1");
    if (!row.with(id).step()) return std::nullopt;
    return EvaluationId{row.uuid(0)};
}

std::vector<EvaluationId> EvaluationStore::allIds() const {
    Statement rows = m_connection.prepare("SELECT id FROM evaluation ORDER BY id");
    return readIds(rows);
}

std::vector<EvaluationId> EvaluationStore::submittedIds() const {
    Statement rows = m_connection.prepare("SELECT id FROM evaluation WHERE status = ?1 ORDER BY id");
    return readIds(rows.with(codeOf(model::EvaluationStatus::Submitted)));
}

void EvaluationStore::insert(const model::Evaluation& evaluation) {
    writeHeader(m_connection, kPutHeader, evaluation);
    insertParts(evaluation);
}

void EvaluationStore::updateHeader(const model::Evaluation& evaluation) {
    writeHeader(m_connection, kUpdateHeader, evaluation);
}

void EvaluationStore::insertParts(const model::Evaluation& evaluation) {
    // Nothing of a new evaluation is there yet, so nothing is replaced.
    Statement row = m_connection.prepare(kPutAnswer);
    for (const auto& [criterion, answer] : evaluation.answers) {
        writeAnswer(row, evaluation.id, criterion, answer);
        insertMoments(evaluation.id, criterion, answer.moments);
        insertPassages(evaluation.id, criterion, answer.passages);
    }
    if (!evaluation.markers.empty()) replaceMarkers(evaluation.id, evaluation.markers);
    if (!evaluation.heard.empty()) replaceHeard(evaluation.id, evaluation.heard);
}

void EvaluationStore::putAnswer(EvaluationId id, const std::string& criterion, const model::Answer& answer) {
    Statement row = m_connection.prepare(kReplaceAnswer);
    writeAnswer(row, id, criterion, answer);
    removeEvidence(id, criterion);
    insertMoments(id, criterion, answer.moments);
    insertPassages(id, criterion, answer.passages);
}

void EvaluationStore::removeEvidence(EvaluationId id, const std::string& criterion) {
    m_connection.execute("DELETE FROM moment WHERE evaluation = ?1 AND criterion = ?2", id, criterion);
    m_connection.execute("DELETE FROM passage WHERE evaluation = ?1 AND criterion = ?2", id, criterion);
}

void EvaluationStore::insertMoments(EvaluationId id, const std::string& criterion,
                                    const std::vector<model::Moment>& moments) {
    std::int64_t position = 0;
    for (const model::Moment& moment : moments)
        m_connection.execute("INSERT INTO moment (evaluation, criterion, position, start_ms, end_ms, note)"
                             " VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
                             id, criterion, position++, moment.startMs, moment.endMs, moment.note);
}

void EvaluationStore::insertPassages(EvaluationId id, const std::string& criterion,
                                     const std::vector<model::Passage>& passages) {
    std::int64_t position = 0;
    for (const model::Passage& passage : passages)
        m_connection.execute(
            "INSERT INTO passage (evaluation, criterion, position, message, start, \"end\", quote,"
            " note) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
            id, criterion, position++, passage.message, passage.start, passage.end, passage.quote,
            passage.note);
}

void EvaluationStore::removeAnswer(EvaluationId id, const std::string& criterion) {
    removeEvidence(id, criterion);
    m_connection.execute("DELETE FROM answer WHERE evaluation = ?1 AND criterion = ?2", id, criterion);
}

void EvaluationStore::replaceMarkers(EvaluationId id, const std::vector<model::Marker>& markers) {
    m_connection.execute("DELETE FROM marker WHERE evaluation = ?1", id);
    std::int64_t position = 0;
    for (const model::Marker& marker : markers)
        m_connection.execute(
            "INSERT INTO marker (evaluation, position, at_ms, comment) VALUES (?1, ?2, ?3, ?4)", id,
            position++, marker.atMs, marker.comment);
}

void EvaluationStore::replaceHeard(EvaluationId id, const std::vector<model::HeardSpan>& heard) {
    m_connection.execute("DELETE FROM heard_span WHERE evaluation = ?1", id);
    std::int64_t position = 0;
    for (const model::HeardSpan& span : heard)
        m_connection.execute("INSERT INTO heard_span (evaluation, position, start_ms, end_ms, speed)"
                             " VALUES (?1, ?2, ?3, ?4, ?5)",
                             id, position++, span.startMs, span.endMs, span.speed);
}

void EvaluationStore::remove(EvaluationId id) {
    for (const char* sql :
         {"DELETE FROM moment WHERE evaluation = ?1", "DELETE FROM passage WHERE evaluation = ?1",
          "DELETE FROM answer WHERE evaluation = ?1", "DELETE FROM marker WHERE evaluation = ?1",
          "DELETE FROM heard_span WHERE evaluation = ?1", "DELETE FROM evaluation WHERE id = ?1"})
        m_connection.execute(sql, id);
}

} // namespace earmark::storage
