#include "app/cli/known_words.h"

#include "app/cli/near_names.h"

#include <algorithm>

namespace earmark::cli {

namespace {

void addOnce(std::vector<KnownName>& known, KnownName one) {
    if (std::ranges::find(known, one.key, &KnownName::key) == known.end()) known.push_back(std::move(one));
}

bool hasKey(const std::vector<KnownName>& known, const std::string& key) {
    return std::ranges::find(known, key, &KnownName::key) != known.end();
}

/// The sections of all versions of a card, or of all cards where the key is empty.
Result<std::vector<model::Section>> sectionsOf(const service::CardService& cards,
                                               const std::string& cardKey) {
    const auto all = cards.list();
    if (!all) return all.error();
    std::vector<model::Section> sections;
    for (const service::CardSummary& summary : *all) {
        if (!cardKey.empty() && summary.cardKey != cardKey) continue;
        const auto card = cards.get(summary.id);
        if (!card) return card.error();
        sections.insert(sections.end(), card->sections.begin(), card->sections.end());
    }
    return sections;
}

/// `name` adds what a section brings under `kind`, which `key` has to be among.
Result<void> requireInSections(service::Workspace& workspace, const std::string& cardKey, const char* kind,
                               const std::string& key,
                               void (*name)(const model::Section&, std::vector<KnownName>&)) {
    if (key.empty()) return {};
    const auto sections = sectionsOf(service::CardService(workspace), cardKey);
    if (!sections) return sections.error();
    std::vector<KnownName> known;
    for (const model::Section& section : *sections)
        name(section, known);
    return hasKey(known, key) ? Result<void>() : unknownName(kind, key, std::move(known));
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

Result<void> requireCard(const service::CardService& cards, const std::string& key) {
    if (key.empty()) return {};
    const auto all = cards.list();
    if (!all) return all.error();
    std::vector<KnownName> known;
    for (const service::CardSummary& card : *all)
        addOnce(known, {card.cardKey, card.name.en.empty() ? card.name.zh : card.name.en});
    return hasKey(known, key) ? Result<void>() : unknownName("card", key, std::move(known));
}

Result<void> requireCard(service::Workspace& workspace, const std::string& key) {
    return requireCard(service::CardService(workspace), key);
}

Result<void> requireSection(service::Workspace& workspace, const std::string& cardKey,
                            const std::string& key) {
    return requireInSections(workspace, cardKey, "section", key,
                             [](const model::Section& section, std::vector<KnownName>& known) {
                                 addOnce(known, {section.key, {}});
                             });
}

Result<void> requireCriterion(service::Workspace& workspace, const std::string& cardKey,
                              const std::string& key) {
    return requireInSections(workspace, cardKey, "criterion", key,
                             [](const model::Section& section, std::vector<KnownName>& known) {
                                 for (const model::Criterion& criterion : section.criteria)
                                     addOnce(known, {criterion.key, {}});
                             });
}

} // namespace earmark::cli
