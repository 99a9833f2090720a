#pragma once

#include "core/base/localized_text.h"
#include "core/model/card_rule.h"
#include "core/model/medium.h"
#include "core/model/recording.h"
#include "core/storage/connection.h"

#include <optional>
#include <string>

namespace earmark::service {

/// The card that a call takes, and by what.
struct CardChoice {
    CardVersionId id; ///< the newest published version of the card
    std::string cardKey;
    int version = 1;
    LocalizedText name;
    std::optional<std::size_t> rule; ///< the rule that chose it, counted from 0; absent: the default card

    bool operator==(const CardChoice&) const = default;
};

/// The setting that holds the default card's key.
inline constexpr const char* kDefaultCardSetting = "default-card";

/// The subject of the NotFound error where no card fits a written contact, so that a screen can say it in the
/// reader's language.
inline constexpr const char* kNoCardForTexts = "medium text";

/// The fields that rules test: the recording's own, its team's key as "team", and "medium".
model::CallFields choiceFields(storage::Connection& connection, const model::Recording& recording);

/// The first rule that holds decides, among cards of the call's medium ("medium" = "text" says a written
/// contact, anything else a call); where none holds, the default card. Throws storage::Failure: NotFound
/// where no card fits, NotAllowed where the rule that holds names a card that is not published; both say
/// what to do.
CardChoice chooseCard(storage::Connection& connection, model::CallFields fields);

} // namespace earmark::service
