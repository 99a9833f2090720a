#include "app/cli/card_json.h"

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
    json.member("default", card.isDefault);
    json.endObject();
}

} // namespace

void writeCards(reporting::JsonWriter& json, const std::vector<service::CardSummary>& cards) {
    json.beginArray();
    for (const service::CardSummary& card : cards)
        writeCard(json, card);
    json.endArray();
}

} // namespace earmark::cli
