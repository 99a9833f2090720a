#include "app/cli/find_card.h"

#include "app/cli/known_words.h"

namespace earmark::cli {

namespace {

Error noVersion(const std::string& key, int version, const std::string& known) {
    return {ErrorCode::NotFound, key,
            "this card has no version " + std::to_string(version) + "; there are: " + known};
}

Result<model::CardVersion> newestInUse(const service::CardService& cards, const std::string& key) {
    auto newest = cards.newest(key);
    if (newest || newest.error().code != ErrorCode::NotFound) return newest;
    return Error{ErrorCode::NotFound, key,
                 "this card is retired; name one of its versions, or bring it back by 'earmark-cli card "
                 "restore'"};
}

} // namespace

Result<model::CardVersion> findCard(const service::CardService& cards, const std::string& key,
                                    std::optional<int> version) {
    if (const auto known = requireCard(cards, key); !known) return known.error();
    if (!version) return newestInUse(cards, key);
    const auto all = cards.list();
    if (!all) return all.error();
    std::string known;
    for (const service::CardSummary& card : *all) {
        if (card.cardKey != key) continue;
        if (card.version == *version) return cards.get(card.id);
        known += (known.empty() ? "" : ", ") + std::to_string(card.version);
    }
    return noVersion(key, *version, known);
}

} // namespace earmark::cli
