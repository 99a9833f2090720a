#pragma once

#include "core/model/evaluation.h"

#include <cstdint>
#include <vector>

namespace earmark::ui {

/// Where listening stands, as far as scoring needs to know. The player implements it; so do tests.
class Playhead {
public:
    virtual ~Playhead() = default;
    /// Milliseconds from the start of the recording.
    virtual std::int64_t positionMs() const = 0;
    virtual bool isPlaying() const = 0;
    /// Something of this call was heard since it was opened.
    virtual bool hasPlayed() const = 0;
    /// What was heard since it was opened, with the earlier spans it was opened with.
    virtual std::vector<model::HeardSpan> heard() const = 0;
};

/// The inspector's own settings that touch scoring.
struct ScoringHabits {
    std::int64_t reactionLagMs = 800;   ///< marks made by key are moved back by this
    std::int64_t momentLengthMs = 5000; ///< an automatic moment covers this much before the mark
    std::int64_t idleLimitMs = 60'000;  ///< a longer pause is not counted as time spent
};

} // namespace earmark::ui
