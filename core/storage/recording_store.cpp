#include "core/storage/recording_store.h"

#include "core/storage/failure.h"
#include "core/storage/stored_codes.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace earmark::storage {

namespace {

constexpr const char* kColumns =
    "id, root, path, customer_path, call_number, agent, team, started_at, direction, queue, call_type,"
    " customer_number, custom_fields, sides, media_state, media_problem, duration_ms, content_hash, medium,"
    " sound_format";

std::string fieldsText(const model::CallFields& fields) {
    return fields.empty() ? "{}" : nlohmann::json(fields).dump();
}

model::CallFields fieldsOf(const std::string& text, const std::string& storeName) {
    if (text == "{}") return {};
    const nlohmann::json fields = nlohmann::json::parse(text, nullptr, false);
    const bool shaped =
        fields.is_object() &&
        std::all_of(fields.begin(), fields.end(), [](const auto& value) { return value.is_string(); });
    if (!shaped)
        throw Failure(Error{ErrorCode::Corrupt, storeName, "a recording's own fields are not readable"});
    return fields.get<model::CallFields>();
}

model::Recording readRecording(const Statement& row, const std::string& storeName) {
    Columns columns(row);
    model::Recording recording;
    recording.id = columns.id<RecordingId>();
    recording.root = columns.text();
    recording.path = columns.text();
    recording.customerPath = columns.text();
    recording.callNumber = columns.text();
    recording.agent = columns.optionalId<AgentId>();
    recording.team = columns.optionalId<TeamId>();
    recording.startedAt = fromUtcMs(columns.integer());
    recording.direction = columns.enumerator(kLastDirection);
    recording.queue = columns.text();
    recording.callType = columns.text();
    recording.customerNumber = columns.text();
    recording.customFields = fieldsOf(columns.text(), storeName);
    recording.sides = columns.enumerator(kLastSideLayout);
    recording.mediaState = columns.enumerator(kLastMediaState);
    recording.mediaProblem = columns.text();
    recording.durationMs = columns.integer();
    recording.contentHash = columns.text();
    recording.medium = columns.enumerator(kLastMedium);
    recording.soundFormat = columns.text();
    return recording;
}

std::string selectRecordings(const char* rest) {
    return std::string("SELECT ") + kColumns + " FROM recording " + rest;
}

std::optional<RecordingId> firstId(Statement& row) {
    if (!row.step()) return std::nullopt;
    return RecordingId{row.uuid(0)};
}

std::vector<RecordingId> idsIn(Statement& rows) {
    std::vector<RecordingId> ids;
    while (rows.step())
        ids.push_back(RecordingId{rows.uuid(0)});
    return ids;
}

} // namespace

std::optional<model::Recording> RecordingStore::find(RecordingId id) const {
    Statement row = m_connection.prepare(selectRecordings("WHERE id = ?1"));
    if (!row.with(id).step()) return std::nullopt;
    return readRecording(row, m_connection.name());
}

RecordingId RecordingStore::standing(RecordingId id) const {
    Statement row = m_connection.prepare("SELECT coalesce(merged_into, id) FROM recording WHERE id = ?1");
    return firstId(row.with(id)).value_or(id);
}

std::optional<RecordingId> RecordingStore::withContent(const std::string& contentHash) const {
    Statement row =
        m_connection.prepare("SELECT id FROM recording WHERE content_hash = ?1 AND content_hash <> ''"
                             " AND merged_into IS NULL ORDER BY id LIMIT 1");
    return firstId(row.with(contentHash));
}

std::optional<RecordingId> RecordingStore::atPlace(const std::string& root, const std::string& path) const {
    Statement row = m_connection.prepare("SELECT id FROM recording WHERE root = ?1 AND path = ?2 LIMIT 1");
    return firstId(row.with(root, path));
}

std::vector<RecordingId> RecordingStore::withCallNumber(const std::string& callNumber) const {
    Statement rows =
        m_connection.prepare("SELECT id FROM recording WHERE call_number = ?1 AND call_number <> ''"
                             " AND merged_into IS NULL LIMIT 2");
    return idsIn(rows.with(callNumber));
}

std::vector<RecordingId> RecordingStore::withPath(const std::string& path) const {
    Statement rows =
        m_connection.prepare("SELECT id FROM recording WHERE path = ?1 AND merged_into IS NULL LIMIT 2");
    return idsIn(rows.with(path));
}

std::vector<model::Recording> RecordingStore::pendingMedia(std::size_t limit) const {
    Statement rows = m_connection.prepare(selectRecordings(
        "WHERE media_state = ?1 AND media_state <> 1 AND merged_into IS NULL ORDER BY id LIMIT ?2"));
    rows.with(codeOf(model::MediaState::Pending), static_cast<std::int64_t>(limit));
    std::vector<model::Recording> pending;
    while (rows.step())
        pending.push_back(readRecording(rows, m_connection.name()));
    return pending;
}

bool RecordingStore::hasEvaluations(RecordingId id) const {
    Statement row = m_connection.prepare("SELECT 1 FROM evaluation WHERE recording = ?1 LIMIT 1");
    return row.with(id).step();
}

std::vector<RecordingStore::Root> RecordingStore::roots() const {
    Statement rows = m_connection.prepare("SELECT root, count(*), sum(media_state = ?1) FROM recording"
                                          " WHERE merged_into IS NULL GROUP BY root ORDER BY root");
    rows.with(codeOf(model::MediaState::Missing));
    std::vector<Root> roots;
    while (rows.step()) {
        Columns columns(rows);
        Root root;
        root.path = columns.text();
        root.recordings = static_cast<std::size_t>(columns.integer());
        root.missing = static_cast<std::size_t>(columns.integer());
        roots.push_back(std::move(root));
    }
    return roots;
}

std::vector<RecordingStore::Merged> RecordingStore::merged() const {
    Statement rows = m_connection.prepare("SELECT m.id, m.path, r.path FROM recording m"
                                          " CROSS JOIN recording r ON r.id = m.merged_into"
                                          " WHERE m.merged_into IS NOT NULL ORDER BY m.path, m.id");
    std::vector<Merged> merged;
    while (rows.step()) {
        Columns columns(rows);
        Merged one;
        one.id = columns.id<RecordingId>();
        one.path = columns.text();
        one.intoPath = columns.text();
        merged.push_back(std::move(one));
    }
    return merged;
}

std::vector<RecordingStore::Place> RecordingStore::placesAfter(std::optional<RecordingId> after,
                                                               std::size_t limit) const {
    Statement rows =
        m_connection.prepare("SELECT id, root, path, customer_path FROM recording WHERE id > ?1 AND"
                             " merged_into IS NULL ORDER BY id LIMIT ?2");
    rows.with(after.value_or(RecordingId{}), static_cast<std::int64_t>(limit));
    std::vector<Place> places;
    while (rows.step()) {
        Columns columns(rows);
        Place place;
        place.id = columns.id<RecordingId>();
        place.root = columns.text();
        place.path = columns.text();
        place.customerPath = columns.text();
        places.push_back(std::move(place));
    }
    return places;
}

std::vector<RecordingId> RecordingStore::unreadable() const {
    Statement rows = m_connection.prepare(selectRecordings("ORDER BY id"));
    std::vector<RecordingId> ids;
    while (rows.step()) {
        try {
            readRecording(rows, m_connection.name());
        } catch (const Failure&) {
            ids.push_back(RecordingId{rows.uuid(0)});
        }
    }
    return ids;
}

void RecordingStore::remove(RecordingId id) {
    m_connection.execute("DELETE FROM recording WHERE id = ?1", id);
}

void RecordingStore::insert(const model::Recording& recording) {
    m_connection.execute(
        std::string("INSERT INTO recording (") + kColumns +
            ") VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, "
            "?20)",
        recording.id, recording.root, recording.path, recording.customerPath, recording.callNumber,
        recording.agent, recording.team, recording.startedAt, codeOf(recording.direction), recording.queue,
        recording.callType, recording.customerNumber, fieldsText(recording.customFields),
        codeOf(recording.sides), codeOf(recording.mediaState), recording.mediaProblem, recording.durationMs,
        recording.contentHash, codeOf(recording.medium), recording.soundFormat);
}

void RecordingStore::setSides(RecordingId id, model::SideLayout sides) {
    m_connection.execute("UPDATE recording SET sides = ?2 WHERE id = ?1", id, codeOf(sides));
}

void RecordingStore::setSoundFormat(RecordingId id, const std::string& format) {
    m_connection.execute("UPDATE recording SET sound_format = ?2, media_state = ?3, media_problem = ''"
                         " WHERE id = ?1",
                         id, format, codeOf(model::MediaState::Pending));
}

void RecordingStore::updateMedia(const model::Recording& recording) {
    m_connection.execute(
        "UPDATE recording SET media_state = ?2, media_problem = ?3, sides = ?4, duration_ms = ?5,"
        " content_hash = ?6, medium = ?7 WHERE id = ?1",
        recording.id, codeOf(recording.mediaState), recording.mediaProblem, codeOf(recording.sides),
        recording.durationMs, recording.contentHash, codeOf(recording.medium));
}

void RecordingStore::setMediaProblem(RecordingId id, const std::string& problem) {
    m_connection.execute("UPDATE recording SET media_problem = ?2 WHERE id = ?1", id, problem);
}

std::int64_t RecordingStore::moveRoot(const std::string& from, const std::string& to) {
    // Past calls of a sample store share files and so have no hash; looking at them again would merge them.
    m_connection.execute(
        "UPDATE recording SET root = ?2, media_problem = '',"
        " media_state = CASE WHEN media_state = ?4 AND content_hash = '' THEN ?4 ELSE ?3 END WHERE root = ?1",
        from, to, codeOf(model::MediaState::Pending), codeOf(model::MediaState::Ready));
    return m_connection.changes();
}

void RecordingStore::merge(RecordingId newer, RecordingId older) {
    m_connection.execute("UPDATE recording SET merged_into = ?2 WHERE id = ?1", newer, older);
}

} // namespace earmark::storage
