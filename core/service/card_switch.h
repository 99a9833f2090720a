#pragma once

#include "core/model/evaluation.h"
#include "core/model/recording.h"
#include "core/service/card_choice.h"
#include "core/service/card_shelf.h"

#include <optional>
#include <string>
#include <vector>

namespace earmark::service {

/// What changing the card of a draft would do.
struct CardSwitch {
    /// A criterion that was answered (or commented on) and has no place on the new card.
    struct Lost {
        std::string criterion;
        LocalizedText name;

        bool operator==(const Lost&) const = default;
    };

    CardVersionId card;
    std::optional<CardChoice> chosen; ///< what the rules choose; absent where nothing fits
    bool needsReason = false;         ///< the new card is not the one that the rules choose
    std::vector<Lost> lost;           ///< in the order of the present card
    std::size_t kept = 0;             ///< answers that go along
};

/// Throws storage::Failure: NotFound; NotAllowed for a card of another medium, and for a retired one that is
/// not the draft's own.
CardSwitch switchOf(storage::Connection& connection, CardShelf& cards, const model::Evaluation& draft,
                    CardVersionId card);

/// Throws NotAllowed for a retired card, which takes no new evaluation.
void requireInUse(storage::Connection& connection, const model::CardVersion& card);

/// Throws NotAllowed where a card does not judge what the recording is.
void requireMedium(const model::CardVersion& card, const model::Recording& recording);

} // namespace earmark::service
