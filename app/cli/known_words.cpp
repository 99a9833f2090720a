#include "app/cli/known_words.h"

#include "app/cli/near_names.h"
#include "core/service/card_service.h"

#include <algorithm>

namespace earmark::cli {

namespace {

void addOnce(std::vector<KnownName>& known, KnownName one) {
    if (std::ranges::find(known, one.key, &KnownName::key) == known.end()) known.push_back(std::move(one));
}

bool hasKey(const std::vector<KnownName>& known, const std::string& key) {
    return std::ranges::find(known, key, &KnownName::key) != known.end();
}

Result<std::vector<KnownName>> criteriaOf(const service::CardService& cards, const std::string& cardKey) {
    const auto all = cards.list();
    if (!all) return all.error();
    std::vector<KnownName> criteria;
    for (const service::CardSummary& summary : *all) {
        if (!cardKey.empty() && summary.cardKey != cardKey) continue;
        const auto card = cards.get(summary.id);
        if (!card) return card.error();
        for (const model::Section& section : card->sections)
            for (const model::Criterion& criterion : section.criteria)
                addOnce(criteria, {criterion.key, {}});
    }
    return criteria;
}

} // namespace

Result<void> requireWord(service::Workspace& workspace, service::CallWord word, const std::string& text) {
    if (text.empty()) return {};
    const service::CallWords words(workspace);
    const auto isKnown = words.isInUse(word, text);
    if (!isKnown) return isKnown.error();
    if (*isKnown) return {};
    const auto inUse = words.inUse(word);
    if (!inUse) return inUse.error();
    std::vector<KnownName> known;
    for (const std::string& one : *inUse)
        known.push_back({one, {}});
    return unknownName(word == service::CallWord::Queue ? "queue" : "type of call", text, std::move(known));
}

Result<void> requireCard(service::Workspace& workspace, const std::string& key) {
    if (key.empty()) return {};
    const auto all = service::CardService(workspace).list();
    if (!all) return all.error();
    std::vector<KnownName> known;
    for (const service::CardSummary& card : *all)
        addOnce(known, {card.cardKey, card.name.en.empty() ? card.name.zh : card.name.en});
    return hasKey(known, key) ? Result<void>() : unknownName("card", key, std::move(known));
}

Result<void> requireCriterion(service::Workspace& workspace, const std::string& cardKey,
                              const std::string& key) {
    if (key.empty()) return {};
    auto known = criteriaOf(service::CardService(workspace), cardKey);
    if (!known) return known.error();
    return hasKey(*known, key) ? Result<void>() : unknownName("criterion", key, std::move(*known));
}

} // namespace earmark::cli
