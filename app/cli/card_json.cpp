#include "app/cli/card_json.h"

#include "core/base/instant_text.h"
#include "core/model/recording.h"

namespace earmark::cli {

namespace {

const char* statusName(model::CardStatus status) {
    switch (status) {
    case model::CardStatus::Draft:
        return "draft";
    case model::CardStatus::Published:
        return "published";
    case model::CardStatus::Retired:
        return "retired";
    }
    return "draft";
}

void writeCard(reporting::JsonWriter& json, const service::CardSummary& card) {
    json.beginObject();
    json.member("id", card.id.toString());
    json.member("card", card.cardKey);
    json.member("version", card.version);
    json.member("status", statusName(card.status));
    json.member("name", card.name);
    json.member("criteria", card.criteria);
    json.member("medium", model::mediumName(card.medium));
    json.member("default", card.isDefault);
    json.member("publishedBy", card.publishedBy);
    json.member("publishedAt", card.publishedAt ? std::optional(utcText(*card.publishedAt)) : std::nullopt);
    json.member("publishReason", card.publishReason);
    json.endObject();
}

} // namespace

void writeCards(reporting::JsonWriter& json, const std::vector<service::CardSummary>& cards) {
    json.beginArray();
    for (const service::CardSummary& card : cards)
        writeCard(json, card);
    json.endArray();
}

void writePublished(reporting::JsonWriter& json, const model::CardVersion& card, bool already,
                    bool isDefault) {
    json.beginObject();
    json.member("id", card.id.toString());
    json.member("card", card.cardKey);
    json.member("version", card.version);
    json.member("name", card.name);
    json.member("alreadyPublished", already);
    json.member("default", isDefault);
    json.endObject();
}

} // namespace earmark::cli
