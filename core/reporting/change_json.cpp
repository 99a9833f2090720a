#include "core/reporting/change_json.h"

namespace earmark::reporting {

namespace {

void write(JsonWriter& json, const scoring::CardChange& change) {
    const auto textOrNull = [](const std::string& text) {
        return text.empty() ? std::nullopt : std::optional(text);
    };
    json.beginObject();
    json.member("kind", scoring::changeKindName(change.kind));
    json.member("place", change.place);
    json.member("criterion", textOrNull(change.criterion));
    json.member("sentence", change.sentence);
    json.member("textBefore", textOrNull(change.textBefore));
    json.member("textAfter", textOrNull(change.textAfter));
    json.endObject();
}

void write(JsonWriter& json, const VersionBreak& one) {
    json.beginObject();
    json.member("card", one.cardKey);
    json.member("cardName", one.cardName);
    json.member("from", one.beforeVersion);
    json.member("to", one.afterVersion);
    json.member("day", dayText(one.day));
    json.member("publishedBy", one.publishedBy);
    json.member("publishReason", one.publishReason);
    json.key("changes");
    writeJson(json, one.changes);
    json.endObject();
}

template <class Item>
void writeArray(JsonWriter& json, const std::vector<Item>& items) {
    json.beginArray();
    for (const Item& item : items)
        write(json, item);
    json.endArray();
}

} // namespace

void writeJson(JsonWriter& json, const std::vector<scoring::CardChange>& changes) {
    writeArray(json, changes);
}

void writeJson(JsonWriter& json, const std::vector<VersionBreak>& breaks) {
    writeArray(json, breaks);
}

} // namespace earmark::reporting
