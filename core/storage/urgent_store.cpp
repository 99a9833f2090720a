#include "core/storage/urgent_store.h"

#include "core/storage/record_checksum.h"

#include <algorithm>

namespace earmark::storage {

namespace {

using model::UrgentFinding;
using model::UrgentFindingId;

constexpr int kChecksum = 10;

std::string select(const char* rest) {
    return std::string(
               "SELECT u.id, u.recording, u.evaluation, u.criterion, u.text, u.raised_by, u.raised_at,"
               " u.answered_by, u.answered_at, u.answer, u.checksum FROM urgent_finding AS u ") +
           rest;
}

UrgentFinding readRow(const Statement& row) {
    Columns columns(row);
    UrgentFinding finding;
    finding.id = columns.id<UrgentFindingId>();
    finding.recording = columns.id<RecordingId>();
    finding.evaluation = columns.optionalId<EvaluationId>();
    finding.criterion = columns.text();
    finding.text = columns.text();
    finding.raisedBy = columns.id<InspectorId>();
    finding.raisedAt = fromUtcMs(columns.integer());
    finding.answeredBy = columns.text();
    if (const auto at = columns.optionalInteger()) finding.answeredAt = fromUtcMs(*at);
    finding.answer = columns.text();
    return finding;
}

Checksum checksumOf(const UrgentFinding& finding) {
    RecordChecksum checksum;
    checksum.add(finding.id)
        .add(finding.recording)
        .add(finding.evaluation)
        .add(finding.criterion)
        .add(finding.text)
        .add(finding.raisedBy)
        .add(finding.raisedAt)
        .add(finding.answeredBy)
        .add(finding.answeredAt)
        .add(finding.answer);
    return checksum.finish();
}

bool matches(const UrgentFinding& finding, const Statement& row) {
    return std::ranges::equal(checksumOf(finding), row.blob(kChecksum));
}

} // namespace

std::optional<UrgentFinding> UrgentStore::find(UrgentFindingId id) const {
    Statement row = m_connection.prepare(select("WHERE u.id = ?1"));
    if (!row.with(id).step()) return std::nullopt;
    UrgentFinding finding = readRow(row);
    if (!matches(finding, row))
        throw Failure(Error{ErrorCode::Corrupt, id.toString(),
                            "the urgent finding does not match its checksum; run a repair"});
    return finding;
}

std::optional<UrgentFinding> UrgentStore::examine(UrgentFindingId id) const {
    Statement row = m_connection.prepare(select("WHERE u.id = ?1"));
    std::optional<UrgentFinding> read;
    (void)isSound([&] {
        if (row.with(id).step()) read = readRow(row);
        return true;
    });
    return read;
}

std::vector<UrgentFinding> UrgentStore::list(const Filter& filter) const {
    Statement rows = m_connection.prepare(
        select("LEFT JOIN recording AS r ON r.id = u.recording WHERE (NOT ?1 OR u.answered_at IS NULL)"
               " AND u.raised_at >= coalesce(?2, u.raised_at) AND (?3 IS NULL OR u.raised_at < ?3)"
               " AND (?4 IS NULL OR u.raised_by = ?4) AND (?5 IS NULL OR r.agent = ?5)"
               " AND (?6 IS NULL OR r.team = ?6) ORDER BY u.raised_at, u.id"));
    rows.with(filter.openOnly, filter.from, filter.before, filter.raisedBy, filter.agent, filter.team);
    std::vector<UrgentFinding> findings;
    while (rows.step())
        findings.push_back(readRow(rows));
    return findings;
}

std::optional<Instant> UrgentStore::scoredAt(const UrgentFinding& finding) const {
    Statement row = m_connection.prepare(
        finding.evaluation
            ? "SELECT submitted_at FROM evaluation WHERE id = ?1"
            : "SELECT min(submitted_at) FROM evaluation WHERE recording = ?1 AND inspector = ?2"
              " AND status >= 2");
    finding.evaluation ? row.with(*finding.evaluation) : row.with(finding.recording, finding.raisedBy);
    if (!row.step() || row.isNull(0)) return std::nullopt;
    return fromUtcMs(row.integer(0));
}

std::vector<UrgentFindingId> UrgentStore::damaged() const {
    Statement rows = m_connection.prepare(select("ORDER BY u.id"));
    std::vector<UrgentFindingId> found;
    while (rows.step()) {
        const UrgentFindingId id{rows.uuid(0)};
        if (!isSound([&] { return matches(readRow(rows), rows); })) found.push_back(id);
    }
    return found;
}

void UrgentStore::put(const UrgentFinding& finding) {
    const Checksum checksum = checksumOf(finding);
    m_connection.execute("DELETE FROM urgent_finding WHERE id = ?1", finding.id);
    m_connection.execute(
        "INSERT INTO urgent_finding (id, recording, evaluation, criterion, text, raised_by, raised_at,"
        " answered_by, answered_at, answer, checksum) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
        finding.id, finding.recording, finding.evaluation, finding.criterion, finding.text, finding.raisedBy,
        finding.raisedAt, finding.answeredBy, finding.answeredAt, finding.answer,
        std::span<const std::uint8_t>(checksum));
}

} // namespace earmark::storage
