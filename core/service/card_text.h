#pragma once

#include "core/model/card_draft.h"
#include "core/model/scorecard.h"
#include "core/storage/card_draft_store.h"
#include "core/storage/card_store.h"

namespace earmark::service {

/// A stored card as a value. Throws storage::Failure when its text cannot be read.
model::CardVersion cardFrom(const storage::StoredCard& stored);

/// A card as the store keeps it: the text carries what is frozen, nothing that may change later. Throws
/// storage::Failure for a card whose text could not be read again (TooLarge, Malformed).
storage::StoredCard storedFrom(const model::CardVersion& card);

/// A draft as a value and as the store keeps it. draftFrom() throws as cardFrom() does.
model::CardDraft draftFrom(const storage::StoredCardDraft& stored);
storage::StoredCardDraft storedFrom(const model::CardDraft& draft);

/// What a card says, without its id, its number and who published it when and why.
model::CardVersion contentOnly(model::CardVersion card);

/// Whether two versions say the same, who published them and when left aside.
bool sameContent(const model::CardVersion& one, const model::CardVersion& other);

} // namespace earmark::service
