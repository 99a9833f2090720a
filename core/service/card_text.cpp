#include "core/service/card_text.h"

#include "core/exchange/card_json.h"
#include "core/storage/failure.h"

namespace earmark::service {

model::CardVersion contentOnly(model::CardVersion card) {
    card.id = {};
    card.version = 1;
    card.status = model::CardStatus::Draft;
    card.publishedBy.clear();
    card.publishedAt.reset();
    card.publishReason.clear();
    return card;
}

model::CardVersion cardFrom(const storage::StoredCard& stored) {
    const std::string subject = "scorecard " + stored.cardKey + " version " + std::to_string(stored.version);
    Result<model::CardVersion> parsed = exchange::parseCard(stored.content, subject);
    if (!parsed) throw storage::Failure(parsed.error());
    model::CardVersion card = std::move(*parsed);
    card.id = stored.id;
    card.cardKey = stored.cardKey;
    card.version = stored.version;
    card.status = stored.status;
    card.publishedBy = stored.publishedBy;
    card.publishedAt = stored.publishedAt;
    card.publishReason = stored.publishReason;
    return card;
}

storage::StoredCard storedFrom(const model::CardVersion& card) {
    storage::StoredCard stored;
    stored.id = card.id;
    stored.cardKey = card.cardKey;
    stored.version = card.version;
    stored.status = card.status;
    stored.name = card.name;
    stored.criteria = card.criterionCount();
    stored.medium = card.medium;
    stored.publishedBy = card.publishedBy;
    stored.publishedAt = card.publishedAt;
    stored.publishReason = card.publishReason;
    stored.content = exchange::writeCard(contentOnly(card));
    // A card that was not read from a file may be larger or nest deeper than one can be: what is stored must
    // come back.
    if (const auto readable = exchange::parseCard(stored.content, card.cardKey); !readable)
        throw storage::Failure(readable.error());
    return stored;
}

model::CardDraft draftFrom(const storage::StoredCardDraft& stored) {
    Result<model::CardVersion> parsed =
        exchange::parseCard(stored.content, "draft of scorecard " + stored.cardKey);
    if (!parsed) throw storage::Failure(parsed.error());
    return {stored.id, stored.basedOn, stored.revision, std::move(*parsed), stored.savedBy, stored.savedAt};
}

storage::StoredCardDraft storedFrom(const model::CardDraft& draft) {
    return {draft.id,       draft.card.cardKey, draft.basedOn,
            draft.revision, draft.card.name,    draft.card.criterionCount(),
            draft.savedBy,  draft.savedAt,      exchange::writeCard(contentOnly(draft.card))};
}

bool sameContent(const model::CardVersion& one, const model::CardVersion& other) {
    return contentOnly(one) == contentOnly(other);
}

} // namespace earmark::service
