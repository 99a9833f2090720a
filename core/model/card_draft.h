#pragma once

#include "core/base/clock.h"
#include "core/base/id.h"
#include "core/model/scorecard.h"

#include <optional>
#include <string>

namespace earmark::model {

/// A card that is being edited. Saved whole at each change; `revision` counts the saves, so that of two
/// editors of one draft the second is told.
struct CardDraft {
    CardDraftId id;
    std::optional<CardVersionId> basedOn; ///< the version it was begun from; absent for a new card
    int revision = 1;
    CardVersion card; ///< may hold what the linter refuses
    std::string savedBy;
    Instant savedAt{};

    bool operator==(const CardDraft&) const = default;
};

} // namespace earmark::model
