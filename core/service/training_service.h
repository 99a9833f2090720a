#pragma once

#include "core/model/training_course.h"
#include "core/service/record_changes.h"
#include "core/service/workspace.h"

#include <optional>
#include <string>
#include <vector>

namespace earmark::service {

/// One who took part, with the names a list shows.
struct ParticipantRow {
    AgentId agent;
    std::string number;
    std::string name;
    std::optional<std::int64_t> examThousandths;
};

/// A training with the names a list shows.
struct TrainingRow {
    model::TrainingCourse course;
    std::vector<ParticipantRow> participants;        ///< by number
    std::optional<std::int64_t> meanExamThousandths; ///< of those who sat the exam, half away from zero
};

/// Which trainings to list. Empty members do not restrict.
struct TrainingFilter {
    std::optional<Day> from;
    std::optional<Day> to;        ///< included
    std::optional<AgentId> agent; ///< who took part
    std::optional<TeamId> team;   ///< one of whom took part on that day
};

struct SavedCourse {
    model::TrainingCourse course;
    RecordChanges changes;
};

/// The trainings that were given. Everything is durable when it returns.
class TrainingService {
public:
    explicit TrainingService(Workspace& workspace)
        : m_workspace(workspace) {}

    /// NotFound; Corrupt where it does not match its checksum.
    Result<TrainingRow> get(model::TrainingCourseId id) const;
    /// By day, oldest first.
    Result<std::vector<TrainingRow>> list(const TrainingFilter& filter) const;

    /// The course gets its id here. NotFound for an agent or criterion that the store does not know;
    /// InvalidArgument without a topic or trainer, for a negative exam score and for texts that cannot be
    /// shown. Participants are put in order; one who stands twice counts once, with the later score.
    Result<SavedCourse> add(model::TrainingCourse course);
    /// Replaces all of the course. As add(), and NotFound where there is none.
    Result<SavedCourse> change(model::TrainingCourse course);
    Result<RecordChanges> remove(model::TrainingCourseId id);

private:
    Workspace& m_workspace;
};

} // namespace earmark::service
