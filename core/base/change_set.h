#pragma once

#include "core/base/id.h"

#include <vector>

namespace earmark {

/// What a write changed, so that each part of the screen knows what to fetch again.
struct ChangeSet {
    bool roster = false; ///< teams, agents, inspectors
    bool cards = false;
    bool recordings = false; ///< the call list: added, media facts found, sides swapped, skipped
    bool figures = false;    ///< an evaluation was submitted, revised or voided
    std::vector<EvaluationId> evaluations;

    void merge(const ChangeSet& other) {
        roster = roster || other.roster;
        cards = cards || other.cards;
        recordings = recordings || other.recordings;
        figures = figures || other.figures;
        evaluations.insert(evaluations.end(), other.evaluations.begin(), other.evaluations.end());
    }
};

} // namespace earmark
