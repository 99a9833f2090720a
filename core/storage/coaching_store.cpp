#include "core/storage/coaching_store.h"

#include "core/storage/day_number.h"
#include "core/storage/record_checksum.h"
#include "core/storage/stored_codes.h"

#include <algorithm>

namespace earmark::storage {

namespace {

using model::CoachingAction;
using model::CoachingSession;
using model::CoachingSessionId;

static_assert(codeOf(model::CoachingState::Planned) == 0 && codeOf(model::CoachingState::Held) == 1 &&
              codeOf(model::CoachingState::Reviewed) == 2);
static_assert(codeOf(model::ActionState::Open) == 0 && codeOf(model::ActionState::Done) == 1 &&
              codeOf(model::ActionState::Dropped) == 2);
static_assert(codeOf(model::Worked::Unknown) == 0 && codeOf(model::Worked::Yes) == 1 &&
              codeOf(model::Worked::No) == 2);

constexpr const char* kColumns =
    "id, agent, leader, state, planned_for, planned_at, held_at, note, reviewed_at, review_note";
constexpr int kChecksum = 10;

std::string select(const char* rest) {
    return std::string("SELECT ") + kColumns + ", checksum FROM coaching_session AS s " + rest;
}

std::optional<Instant> optionalInstant(const std::optional<std::int64_t>& utcMs) {
    return utcMs ? std::optional(fromUtcMs(*utcMs)) : std::nullopt;
}

CoachingSession readHeader(const Statement& row) {
    Columns columns(row);
    CoachingSession session;
    session.id = columns.id<CoachingSessionId>();
    session.agent = columns.id<AgentId>();
    session.leader = columns.text();
    session.state = columns.enumerator(model::CoachingState::Reviewed);
    session.plannedFor = dayOfNumber(columns.integer());
    session.plannedAt = fromUtcMs(columns.integer());
    session.heldAt = optionalInstant(columns.optionalInteger());
    session.note = columns.text();
    session.reviewedAt = optionalInstant(columns.optionalInteger());
    session.reviewNote = columns.text();
    return session;
}

CoachingAction readAction(const Statement& row) {
    Columns columns(row);
    CoachingAction action;
    action.id = columns.id<model::CoachingActionId>();
    model::CriterionRef criterion{columns.text(), columns.text()};
    if (!criterion.criterionKey.empty()) action.criterion = std::move(criterion);
    action.what = columns.text();
    action.owner = columns.text();
    action.due = dayOfNumber(columns.integer());
    action.state = columns.enumerator(model::ActionState::Dropped);
    action.worked = columns.enumerator(model::Worked::No);
    if (const auto day = columns.optionalInteger()) action.reviewedOn = dayOfNumber(*day);
    action.reviewNote = columns.text();
    return action;
}

void addTo(RecordChecksum& checksum, const CoachingAction& action) {
    const model::CriterionRef criterion = action.criterion.value_or(model::CriterionRef());
    checksum.add(action.id)
        .add(criterion.cardKey)
        .add(criterion.criterionKey)
        .add(action.what)
        .add(action.owner)
        .add(action.due)
        .add(codeOf(action.state))
        .add(codeOf(action.worked))
        .add(action.reviewedOn)
        .add(action.reviewNote);
}

Checksum checksumOf(const CoachingSession& session) {
    RecordChecksum checksum;
    checksum.add(session.id)
        .add(session.agent)
        .add(session.leader)
        .add(codeOf(session.state))
        .add(session.plannedFor)
        .add(session.plannedAt)
        .add(session.heldAt)
        .add(session.note)
        .add(session.reviewedAt)
        .add(session.reviewNote)
        .add(session.findings.size());
    for (const EvaluationId& finding : session.findings)
        checksum.add(finding);
    for (const CoachingAction& action : session.actions)
        addTo(checksum, action);
    return checksum.finish();
}

bool matches(const CoachingSession& session, const Statement& row) {
    return std::ranges::equal(checksumOf(session), row.blob(kChecksum));
}

} // namespace

CoachingSession CoachingStore::readWhole(const Statement& row) const {
    CoachingSession session = readHeader(row);
    session.findings = findingsOf(session.id);
    session.actions = actionsOf(session.id);
    return session;
}

std::optional<CoachingSession> CoachingStore::find(CoachingSessionId id) const {
    Statement row = m_connection.prepare(select("WHERE id = ?1"));
    if (!row.with(id).step()) return std::nullopt;
    CoachingSession session = readWhole(row);
    if (!matches(session, row))
        throw Failure(Error{ErrorCode::Corrupt, id.toString(),
                            "the coaching session does not match its checksum; run a repair"});
    return session;
}

std::optional<CoachingSession> CoachingStore::examine(CoachingSessionId id) const {
    Statement row = m_connection.prepare(select("WHERE id = ?1"));
    std::optional<CoachingSession> read;
    (void)isSound([&] {
        if (row.with(id).step()) read = readWhole(row);
        return true;
    });
    return read;
}

std::optional<CoachingSessionId> CoachingStore::sessionOf(model::CoachingActionId id) const {
    Statement row = m_connection.prepare("SELECT session FROM coaching_action WHERE id = ?1");
    if (!row.with(id).step()) return std::nullopt;
    return CoachingSessionId{row.uuid(0)};
}

std::vector<CoachingSession> CoachingStore::list(const Filter& filter) const {
    Statement rows = m_connection.prepare(
        select("WHERE (?1 IS NULL OR agent = ?1) AND (?2 IS NULL OR state = ?2)"
               " AND planned_for BETWEEN coalesce(?3, planned_for) AND coalesce(?4, planned_for)"
               " AND (NOT ?5 OR EXISTS (SELECT 1 FROM coaching_action WHERE session = s.id AND state = 0))"
               " ORDER BY planned_for, id"));
    rows.with(filter.agent, filter.state ? std::optional(codeOf(*filter.state)) : std::nullopt,
              filter.from ? std::optional(dayNumber(*filter.from)) : std::nullopt,
              filter.to ? std::optional(dayNumber(*filter.to)) : std::nullopt, filter.withOpenActions);
    std::vector<CoachingSession> sessions;
    while (rows.step())
        sessions.push_back(readWhole(rows));
    return sessions;
}

std::vector<CoachingStore::LastHeld> CoachingStore::lastHeld() const {
    Statement rows = m_connection.prepare(
        "SELECT agent, max(held_at) FROM coaching_session WHERE held_at IS NOT NULL GROUP BY agent");
    std::vector<LastHeld> last;
    while (rows.step())
        last.push_back({AgentId{rows.uuid(0)}, fromUtcMs(rows.integer(1))});
    return last;
}

std::vector<CoachingSessionId> CoachingStore::damaged() const {
    Statement rows = m_connection.prepare(select("ORDER BY id"));
    std::vector<CoachingSessionId> found;
    while (rows.step()) {
        const CoachingSessionId id{rows.uuid(0)};
        if (!isSound([&] { return matches(readWhole(rows), rows); })) found.push_back(id);
    }
    return found;
}

std::vector<EvaluationId> CoachingStore::findingsOf(CoachingSessionId id) const {
    Statement rows = m_connection.prepare(
        "SELECT evaluation FROM coaching_finding WHERE session = ?1 ORDER BY evaluation");
    rows.with(id);
    std::vector<EvaluationId> findings;
    while (rows.step())
        findings.push_back(EvaluationId{rows.uuid(0)});
    return findings;
}

std::vector<CoachingAction> CoachingStore::actionsOf(CoachingSessionId id) const {
    Statement rows = m_connection.prepare(
        "SELECT id, card_key, criterion, what, owner, due, state, worked, reviewed_on, review_note"
        " FROM coaching_action WHERE session = ?1 ORDER BY position");
    rows.with(id);
    std::vector<CoachingAction> actions;
    while (rows.step())
        actions.push_back(readAction(rows));
    return actions;
}

void CoachingStore::put(const CoachingSession& session) {
    removeParts(session.id);
    const Checksum checksum = checksumOf(session);
    m_connection.execute(
        std::string("INSERT INTO coaching_session (") + kColumns +
            ", checksum) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11) ON CONFLICT (id) DO UPDATE SET"
            " agent = excluded.agent, leader = excluded.leader, state = excluded.state,"
            " planned_for = excluded.planned_for, planned_at = excluded.planned_at,"
            " held_at = excluded.held_at, note = excluded.note, reviewed_at = excluded.reviewed_at,"
            " review_note = excluded.review_note, checksum = excluded.checksum",
        session.id, session.agent, session.leader, codeOf(session.state), dayNumber(session.plannedFor),
        session.plannedAt, session.heldAt, session.note, session.reviewedAt, session.reviewNote,
        std::span<const std::uint8_t>(checksum));
    insertParts(session);
}

void CoachingStore::insertParts(const CoachingSession& session) {
    for (const EvaluationId& finding : session.findings)
        m_connection.execute("INSERT INTO coaching_finding (session, evaluation) VALUES (?1, ?2)", session.id,
                             finding);
    std::int64_t position = 0;
    for (const CoachingAction& action : session.actions) {
        const model::CriterionRef criterion = action.criterion.value_or(model::CriterionRef());
        m_connection.execute(
            "INSERT INTO coaching_action (id, session, position, card_key, criterion, what, owner, due, "
            "state,"
            " worked, reviewed_on, review_note) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)",
            action.id, session.id, position++, criterion.cardKey, criterion.criterionKey, action.what,
            action.owner, dayNumber(action.due), codeOf(action.state), codeOf(action.worked),
            action.reviewedOn ? std::optional(dayNumber(*action.reviewedOn)) : std::nullopt,
            action.reviewNote);
    }
}

void CoachingStore::removeParts(CoachingSessionId id) {
    m_connection.execute("DELETE FROM coaching_finding WHERE session = ?1", id);
    m_connection.execute("DELETE FROM coaching_action WHERE session = ?1", id);
}

void CoachingStore::remove(CoachingSessionId id) {
    removeParts(id);
    m_connection.execute("DELETE FROM coaching_session WHERE id = ?1", id);
}

} // namespace earmark::storage
