#include "core/service/shipped_cards.h"

#include "core/service/card_folder.h"
#include "core/service/card_service.h"

#include <set>
#include <string>

namespace earmark::service {

namespace {

Result<std::set<std::string>> knownKeys(const CardService& cards) {
    const Result<std::vector<CardSummary>> list = cards.list();
    if (!list) return list.error();
    std::set<std::string> keys;
    for (const CardSummary& card : *list)
        keys.insert(card.cardKey);
    return keys;
}

} // namespace

Result<std::vector<model::CardVersion>> templates(const std::filesystem::path& resources) {
    return readCardFolder(resources / "scorecards");
}

Result<ChangeSet> installShippedCards(Workspace& workspace, const std::filesystem::path& resources) {
    Result<std::vector<model::CardVersion>> shipped = templates(resources);
    if (!shipped) return shipped.error();
    CardService cards(workspace);
    const Result<std::set<std::string>> known = knownKeys(cards);
    if (!known) return known.error();
    // Before anything is published: the first card published would become the default.
    const bool defaultChosen = cards.defaultCard().has_value();
    for (model::CardVersion& card : *shipped) {
        if (known->contains(card.cardKey)) continue;
        const auto published = cards.publish(std::move(card), "Earmark", "Shipped with the program");
        if (!published) return published.error();
    }
    ChangeSet changes;
    changes.cards = true;
    if (defaultChosen) return changes;
    const Result<ChangeSet> chosen = cards.setDefault(kStandardCardKey);
    if (!chosen) return chosen.error();
    return changes;
}

} // namespace earmark::service
