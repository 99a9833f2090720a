#include "core/service/card_service.h"

#include "core/service/card_text.h"
#include "core/storage/failure.h"
#include "core/storage/setting_store.h"
#include "core/storage/store.h"

#include <algorithm>

namespace earmark::service {

namespace {

using storage::CardStore;
using storage::Connection;
using storage::SettingStore;
using storage::StoredCard;

constexpr const char* kDefaultCardSetting = "default-card";

ChangeSet cardsChanged() {
    ChangeSet changes;
    changes.cards = true;
    return changes;
}

/// NotAllowed with the first error of the linter.
std::optional<Error> refusal(const model::CardVersion& card) {
    const std::vector<scoring::Finding> findings = scoring::lint(card);
    const auto fault =
        std::ranges::find(findings, scoring::Finding::Severity::Error, &scoring::Finding::severity);
    if (fault == findings.end()) return std::nullopt;
    return Error{ErrorCode::NotAllowed, card.cardKey,
                 fault->place + ": " + fault->what.in(Language::English) + " " +
                     fault->remedy.in(Language::English)};
}

StoredCard newestPublished(Connection& connection, const std::string& cardKey) {
    auto stored = CardStore(connection).newest(cardKey, model::CardStatus::Published);
    if (!stored)
        throw storage::Failure(Error{ErrorCode::NotFound, cardKey, "no published scorecard of that key"});
    return *stored;
}

} // namespace

Result<std::vector<CardSummary>> CardService::list() const {
    return m_workspace.store().read([](Connection& connection) {
        const std::string chosen = SettingStore(connection).find(kDefaultCardSetting).value_or("");
        std::vector<CardSummary> summaries;
        std::string defaultSeen;
        for (const StoredCard& card : CardStore(connection).list()) {
            CardSummary summary{card.id,   card.cardKey,  card.version, card.status,
                                card.name, card.criteria, false};
            const bool published = card.status == model::CardStatus::Published;
            summary.isDefault = published && card.cardKey == chosen && defaultSeen != chosen;
            if (summary.isDefault) defaultSeen = chosen;
            summaries.push_back(std::move(summary));
        }
        return summaries;
    });
}

Result<model::CardVersion> CardService::get(CardVersionId id) const {
    return m_workspace.store().read([&](Connection& connection) -> Result<model::CardVersion> {
        const auto stored = CardStore(connection).find(id);
        if (!stored) return Error{ErrorCode::NotFound, id.toString(), "no such scorecard version"};
        return cardFrom(*stored);
    });
}

Result<model::CardVersion> CardService::newest(const std::string& cardKey) const {
    return m_workspace.store().read(
        [&](Connection& connection) { return cardFrom(newestPublished(connection, cardKey)); });
}

Result<model::CardVersion> CardService::publish(model::CardVersion card, const std::string& by,
                                                const std::string& reason) {
    if (const auto fault = refusal(card)) return *fault;
    return m_workspace.store().write([&](Connection& connection) {
        CardStore store(connection);
        const auto previous = store.newest(card.cardKey);
        if (previous && previous->status == model::CardStatus::Published) {
            const model::CardVersion published = cardFrom(*previous);
            if (sameContent(published, card)) return published;
        }
        card.id = m_workspace.ids().make<CardVersionId>();
        card.version = previous ? previous->version + 1 : 1;
        card.status = model::CardStatus::Published;
        card.publishedBy = by;
        card.publishedAt = m_workspace.clock().now();
        card.publishReason = reason;
        store.insert(storedFrom(card));
        SettingStore settings(connection);
        if (!settings.find(kDefaultCardSetting)) settings.set(kDefaultCardSetting, card.cardKey);
        return card;
    });
}

Result<ChangeSet> CardService::retire(CardVersionId id) {
    return m_workspace.store().write([&](Connection& connection) -> Result<ChangeSet> {
        CardStore store(connection);
        const auto stored = store.find(id);
        if (!stored) return Error{ErrorCode::NotFound, id.toString(), "no such scorecard version"};
        store.setStatus(id, model::CardStatus::Retired);
        return cardsChanged();
    });
}

Result<model::CardVersion> CardService::defaultCard() const {
    return m_workspace.store().read([](Connection& connection) -> Result<model::CardVersion> {
        const auto chosen = SettingStore(connection).find(kDefaultCardSetting);
        if (!chosen) return Error{ErrorCode::NotFound, {}, "no scorecard has been published yet"};
        return cardFrom(newestPublished(connection, *chosen));
    });
}

Result<ChangeSet> CardService::setDefault(const std::string& cardKey) {
    return m_workspace.store().write([&](Connection& connection) {
        (void)newestPublished(connection, cardKey);
        SettingStore(connection).set(kDefaultCardSetting, cardKey);
        return cardsChanged();
    });
}

} // namespace earmark::service
