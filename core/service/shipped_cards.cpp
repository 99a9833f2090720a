#include "core/service/shipped_cards.h"

#include "core/service/card_folder.h"
#include "core/service/card_service.h"

#include <algorithm>
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

/// Written contacts are never given the default card: without a rule nobody could score one.
Result<void> chooseForTexts(CardService& cards) {
    const auto rules = cards.rules();
    if (!rules) return rules.error();
    const auto known = cards.list();
    if (!known) return known.error();
    const auto judgesTexts = std::ranges::find_if(*known, [](const CardSummary& card) {
        return card.medium == model::Medium::Text && card.status == model::CardStatus::Published &&
               card.publishedBy == kShippedBy;
    });
    if (!rules->empty() || judgesTexts == known->end()) return {};
    const Result<ChangeSet> set = cards.setRules({{{{"medium", {"text"}}}, judgesTexts->cardKey}});
    return set ? Result<void>() : Result<void>(set.error());
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
        const auto published = cards.publish(std::move(card), kShippedBy, "Shipped with the program");
        if (!published) return published.error();
    }
    if (const auto chosen = chooseForTexts(cards); !chosen) return chosen.error();
    ChangeSet changes;
    changes.cards = true;
    if (defaultChosen) return changes;
    const Result<ChangeSet> chosen = cards.setDefault(kStandardCardKey);
    if (!chosen) return chosen.error();
    return changes;
}

} // namespace earmark::service
