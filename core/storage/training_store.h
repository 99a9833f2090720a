#pragma once

#include "core/model/training_course.h"
#include "core/storage/connection.h"

#include <optional>
#include <vector>

namespace earmark::storage {

/// Trainings with what they aim at and who took part; each is covered by a checksum over all of it, which
/// put() sets.
class TrainingStore {
public:
    explicit TrainingStore(Connection& connection)
        : m_connection(connection) {}

    /// Throws a Corrupt failure when the course does not match its checksum.
    std::optional<model::TrainingCourse> find(model::TrainingCourseId id) const;
    /// The course as it can be read, whether it matches its checksum or not; nullopt where it cannot be.
    std::optional<model::TrainingCourse> examine(model::TrainingCourseId id) const;

    /// Empty members do not restrict.
    struct Filter {
        std::optional<Day> from;
        std::optional<Day> to;        ///< included
        std::optional<AgentId> agent; ///< who took part
    };
    /// By day, oldest first; checksums are not looked at.
    std::vector<model::TrainingCourse> list(const Filter& filter) const;
    /// The courses that do not match their checksum.
    std::vector<model::TrainingCourseId> damaged() const;

    /// Adds the whole, or replaces what has its id.
    void put(const model::TrainingCourse& course);
    void remove(model::TrainingCourseId id);

private:
    std::vector<model::CriterionRef> aimsOf(model::TrainingCourseId id) const;
    std::vector<model::TrainingParticipant> participantsOf(model::TrainingCourseId id) const;
    void removeParts(model::TrainingCourseId id);
    void insertParts(const model::TrainingCourse& course);
    model::TrainingCourse readWhole(const Statement& row) const;

    Connection& m_connection;
};

} // namespace earmark::storage
