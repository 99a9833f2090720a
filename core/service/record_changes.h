#pragma once

namespace earmark::service {

/// What a write to the records of coaching changed, so that each part of the screen knows what to fetch
/// again. Figures never depend on them.
struct RecordChanges {
    bool coaching = false; ///< sessions, their actions, trainings
    bool examples = false; ///< the case library
    bool urgent = false;   ///< a finding was raised at once or answered

    bool operator==(const RecordChanges&) const = default;
};

} // namespace earmark::service
