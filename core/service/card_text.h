#pragma once

#include "core/model/scorecard.h"
#include "core/storage/card_store.h"

namespace earmark::service {

/// A stored card as a value. Throws storage::Failure when its text cannot be read.
model::CardVersion cardFrom(const storage::StoredCard& stored);

/// A card as the store keeps it: the text carries what is frozen, nothing that may change later.
storage::StoredCard storedFrom(const model::CardVersion& card);

/// Whether two versions say the same, who published them and when left aside.
bool sameContent(const model::CardVersion& one, const model::CardVersion& other);

} // namespace earmark::service
