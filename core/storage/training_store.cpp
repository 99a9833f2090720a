#include "core/storage/training_store.h"

#include "core/storage/record_checksum.h"

#include <algorithm>

namespace earmark::storage {

namespace {

using model::TrainingCourse;
using model::TrainingCourseId;

constexpr const char* kColumns = "id, topic, held_on, trainer, note";
constexpr int kChecksum = 5;

std::string select(const char* rest) {
    return std::string("SELECT ") + kColumns + ", checksum FROM training_course AS c " + rest;
}

TrainingCourse readHeader(const Statement& row) {
    Columns columns(row);
    TrainingCourse course;
    course.id = columns.id<TrainingCourseId>();
    course.topic = columns.text();
    course.heldOn = dayOfNumber(columns.integer());
    course.trainer = columns.text();
    course.note = columns.text();
    return course;
}

Checksum checksumOf(const TrainingCourse& course) {
    RecordChecksum checksum;
    checksum.add(course.id).add(course.topic).add(course.heldOn).add(course.trainer).add(course.note);
    checksum.add(course.aims.size());
    for (const model::CriterionRef& aim : course.aims)
        checksum.add(aim.cardKey).add(aim.criterionKey);
    for (const model::TrainingParticipant& participant : course.participants)
        checksum.add(participant.agent).add(participant.examThousandths);
    return checksum.finish();
}

bool matches(const TrainingCourse& course, const Statement& row) {
    return std::ranges::equal(checksumOf(course), row.blob(kChecksum));
}

} // namespace

TrainingCourse TrainingStore::readWhole(const Statement& row) const {
    TrainingCourse course = readHeader(row);
    course.aims = aimsOf(course.id);
    course.participants = participantsOf(course.id);
    return course;
}

std::optional<TrainingCourse> TrainingStore::find(TrainingCourseId id) const {
    Statement row = m_connection.prepare(select("WHERE id = ?1"));
    if (!row.with(id).step()) return std::nullopt;
    TrainingCourse course = readWhole(row);
    if (!matches(course, row))
        throw Failure(Error{ErrorCode::Corrupt, id.toString(),
                            "the training does not match its checksum; run a repair"});
    return course;
}

std::optional<TrainingCourse> TrainingStore::examine(TrainingCourseId id) const {
    Statement row = m_connection.prepare(select("WHERE id = ?1"));
    std::optional<TrainingCourse> read;
    (void)isSound([&] {
        if (row.with(id).step()) read = readWhole(row);
        return true;
    });
    return read;
}

std::vector<TrainingCourse> TrainingStore::list(const Filter& filter) const {
    Statement rows = m_connection.prepare(select(
        "WHERE held_on BETWEEN coalesce(?1, held_on) AND coalesce(?2, held_on) AND (?3 IS NULL OR EXISTS"
        " (SELECT 1 FROM training_participant WHERE course = c.id AND agent = ?3))"
        " ORDER BY held_on, id"));
    rows.with(filter.from ? std::optional(dayNumber(*filter.from)) : std::nullopt,
              filter.to ? std::optional(dayNumber(*filter.to)) : std::nullopt, filter.agent);
    std::vector<TrainingCourse> courses;
    while (rows.step())
        courses.push_back(readWhole(rows));
    return courses;
}

std::vector<TrainingCourseId> TrainingStore::damaged() const {
    Statement rows = m_connection.prepare(select("ORDER BY id"));
    std::vector<TrainingCourseId> found;
    while (rows.step()) {
        const TrainingCourseId id{rows.uuid(0)};
        if (!isSound([&] { return matches(readWhole(rows), rows); })) found.push_back(id);
    }
    return found;
}

std::vector<model::CriterionRef> TrainingStore::aimsOf(TrainingCourseId id) const {
    Statement rows = m_connection.prepare(
        "SELECT card_key, criterion FROM training_aim WHERE course = ?1 ORDER BY position");
    rows.with(id);
    std::vector<model::CriterionRef> aims;
    while (rows.step())
        aims.push_back({std::string(rows.text(0)), std::string(rows.text(1))});
    return aims;
}

std::vector<model::TrainingParticipant> TrainingStore::participantsOf(TrainingCourseId id) const {
    Statement rows = m_connection.prepare(
        "SELECT agent, score FROM training_participant WHERE course = ?1 ORDER BY agent");
    rows.with(id);
    std::vector<model::TrainingParticipant> participants;
    while (rows.step()) {
        Columns columns(rows);
        const AgentId agent = columns.id<AgentId>();
        participants.push_back({agent, columns.optionalInteger()});
    }
    return participants;
}

void TrainingStore::put(const TrainingCourse& course) {
    removeParts(course.id);
    const Checksum checksum = checksumOf(course);
    m_connection.execute(std::string("INSERT INTO training_course (") + kColumns +
                             ", checksum) VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT (id) DO UPDATE SET"
                             " topic = excluded.topic, held_on = excluded.held_on,"
                             " trainer = excluded.trainer, note = excluded.note,"
                             " checksum = excluded.checksum",
                         course.id, course.topic, dayNumber(course.heldOn), course.trainer, course.note,
                         std::span<const std::uint8_t>(checksum));
    insertParts(course);
}

void TrainingStore::insertParts(const TrainingCourse& course) {
    std::int64_t position = 0;
    for (const model::CriterionRef& aim : course.aims)
        m_connection.execute(
            "INSERT INTO training_aim (course, position, card_key, criterion) VALUES (?1, ?2, ?3, ?4)",
            course.id, position++, aim.cardKey, aim.criterionKey);
    for (const model::TrainingParticipant& participant : course.participants)
        m_connection.execute("INSERT INTO training_participant (course, agent, score) VALUES (?1, ?2, ?3)",
                             course.id, participant.agent, participant.examThousandths);
}

void TrainingStore::removeParts(TrainingCourseId id) {
    m_connection.execute("DELETE FROM training_aim WHERE course = ?1", id);
    m_connection.execute("DELETE FROM training_participant WHERE course = ?1", id);
}

void TrainingStore::remove(TrainingCourseId id) {
    removeParts(id);
    m_connection.execute("DELETE FROM training_course WHERE id = ?1", id);
}

} // namespace earmark::storage
