#include "app/cli/find_card.h"

namespace earmark::cli {

Result<model::CardVersion> findCard(const service::CardService& cards, const std::string& key,
                                    std::optional<int> version) {
    if (!version) return cards.newest(key);
    const auto all = cards.list();
    if (!all) return all.error();
    for (const service::CardSummary& card : *all)
        if (card.cardKey == key && card.version == *version) return cards.get(card.id);
    return Error{ErrorCode::NotFound, key,
                 "the store has no version " + std::to_string(*version) + " of this card"};
}

} // namespace earmark::cli
