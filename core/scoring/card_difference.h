#pragma once

#include "core/base/localized_text.h"
#include "core/model/scorecard.h"

#include <string>
#include <vector>

namespace earmark::scoring {

/// One thing that differs between two versions of a card, in words that a quality lead understands.
struct CardChange {
    enum class Kind { Added, Removed, Changed, Moved };

    Kind kind = Kind::Changed;
    /// Path as the linter's, "sections/attitude/criteria/warmth/maximum": into the newer version, or into the
    /// older one for what was removed.
    std::string place;
    std::string criterion;  ///< key of the criterion it is about; empty for sections and the card
    LocalizedText sentence; ///< "Warmth: maximum raised from 9 to 10", without a full stop
    /// The whole old and new wording where a text too long for the sentence was rewritten, in one language;
    /// empty otherwise.
    std::string textBefore;
    std::string textAfter;

    bool operator==(const CardChange&) const = default;
};

/// Everything in which two versions say something else, in the order of the newer card; empty only when they
/// say the same. What no version shares with another is left aside: id, version number, status, who published
/// it, when and why. Criteria are matched by their stable key wherever they stand; a criterion under a new
/// key is one removed and one added, and the sentence says where the text suggests that it is the same.
/// Options, grades and sections are matched by key, bands of a measure by their limits, fatal rules by their
/// trigger. Cards with linter errors are compared, too; of repeated keys the first is matched with the first.
std::vector<CardChange> difference(const model::CardVersion& before, const model::CardVersion& after);

/// The stable English name of a kind ("added").
const char* changeKindName(CardChange::Kind kind);

} // namespace earmark::scoring
