#pragma once

#include "core/base/calendar.h"
#include "core/base/id.h"
#include "core/base/localized_text.h"
#include "core/scoring/card_difference.h"

#include <string>
#include <vector>

namespace earmark::reporting {

/// Where in a trend a newer version of a card takes over: figures before and after it rest on different
/// rules.
struct VersionBreak {
    std::string cardKey;
    LocalizedText cardName; ///< of the newer version
    CardVersionId before;
    CardVersionId after;
    int beforeVersion = 0;
    int afterVersion = 0;
    Day day; ///< of the first call that was judged on the newer version
    std::string publishedBy;
    std::string publishReason;
    std::vector<scoring::CardChange> changes; ///< what differs between the two, in words

    /// Only what concerns a criterion: its own changes and those of the card's head and sections.
    std::vector<scoring::CardChange> changesOf(const std::string& criterionKey) const;
};

/// "standard 1 → 2 (2026-03-05)", several joined by "; ": for a cell of a table.
std::string breaksText(const std::vector<VersionBreak>& breaks);

} // namespace earmark::reporting
