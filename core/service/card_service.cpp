#include "core/service/card_service.h"

#include "core/service/card_publication.h"
#include "core/service/card_text.h"
#include "core/storage/card_rule_store.h"
#include "core/storage/failure.h"
#include "core/storage/recording_store.h"
#include "core/storage/roster_store.h"
#include "core/storage/setting_store.h"
#include "core/storage/store.h"

#include <algorithm>

namespace earmark::service {

namespace {

using storage::CardStore;
using storage::Connection;
using storage::SettingStore;
using storage::StoredCard;

ChangeSet cardsChanged() {
    ChangeSet changes;
    changes.cards = true;
    return changes;
}

StoredCard newestPublished(Connection& connection, const std::string& cardKey) {
    auto stored = CardStore(connection).newest(cardKey, model::CardStatus::Published);
    if (!stored)
        throw storage::Failure(Error{ErrorCode::NotFound, cardKey, "no published scorecard of that key"});
    return *stored;
}

/// A card that calls are given may not vanish under them.
void requireUnused(Connection& connection, const std::string& cardKey) {
    if (SettingStore(connection).find(kDefaultCardSetting) == cardKey)
        throw storage::Failure(Error{ErrorCode::NotAllowed, cardKey,
                                     "this is the default card; choose another default card first"});
    const std::vector<model::CardRule> rules = storage::CardRuleStore(connection).list();
    const auto user = std::ranges::find(rules, cardKey, &model::CardRule::cardKey);
    if (user != rules.end())
        throw storage::Failure(Error{ErrorCode::NotAllowed, cardKey,
                                     "rule " + std::to_string(user - rules.begin() + 1) +
                                         " chooses this card; change the rules first"});
}

RuleSubjects ruleSubjects(Connection& connection) {
    RuleSubjects subjects;
    for (const StoredCard& card : CardStore(connection).list()) {
        RuleSubjects::Card& known = subjects.cards[card.cardKey];
        known.medium = card.medium;
        known.published = known.published || card.status == model::CardStatus::Published;
    }
    for (const model::Team& team : storage::RosterStore(connection).teams())
        subjects.teams.insert(team.key);
    return subjects;
}

/// InvalidArgument with the first error of the check.
std::optional<Error> ruleRefusal(const std::vector<RuleFinding>& findings) {
    const auto fault = std::ranges::find(findings, RuleFinding::Severity::Error, &RuleFinding::severity);
    if (fault == findings.end()) return std::nullopt;
    return Error{ErrorCode::InvalidArgument, "rule " + std::to_string(fault->rule + 1),
                 fault->what.in(Language::English) + " " + fault->remedy.in(Language::English)};
}

} // namespace

Result<std::vector<CardSummary>> CardService::list() const {
    return m_workspace.store().read([](Connection& connection) {
        const std::string chosen = SettingStore(connection).find(kDefaultCardSetting).value_or("");
        std::vector<CardSummary> summaries;
        std::string defaultSeen;
        for (const StoredCard& card : CardStore(connection).list()) {
            CardSummary summary{
                card.id, card.cardKey, card.version,     card.status,      card.name,         card.criteria,
                false,   card.medium,  card.publishedBy, card.publishedAt, card.publishReason};
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
    if (const auto fault = publicationRefusal(card)) return *fault;
    return m_workspace.store().write([&](Connection& connection) {
        const auto previous = CardStore(connection).newest(card.cardKey);
        if (previous && previous->status == model::CardStatus::Published) {
            const model::CardVersion published = cardFrom(*previous);
            if (sameContent(published, card)) return published;
        }
        return freezeCard(m_workspace, connection, std::move(card), by, reason);
    });
}

Result<ChangeSet> CardService::retire(const std::string& cardKey) {
    return m_workspace.store().write([&](Connection& connection) {
        (void)newestPublished(connection, cardKey);
        requireUnused(connection, cardKey);
        CardStore store(connection);
        for (const StoredCard& card : store.list())
            if (card.cardKey == cardKey) store.setStatus(card.id, model::CardStatus::Retired);
        return cardsChanged();
    });
}

Result<ChangeSet> CardService::restore(const std::string& cardKey) {
    return m_workspace.store().write([&](Connection& connection) -> Result<ChangeSet> {
        CardStore store(connection);
        const auto newest = store.newest(cardKey);
        if (!newest) return Error{ErrorCode::NotFound, cardKey, "no scorecard of that key"};
        if (store.newest(cardKey, model::CardStatus::Published))
            return Error{ErrorCode::NotAllowed, cardKey, "the scorecard is in use; it is not retired"};
        store.setStatus(newest->id, model::CardStatus::Published);
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
        if (newestPublished(connection, cardKey).medium != model::Medium::Call)
            throw storage::Failure(
                Error{ErrorCode::NotAllowed, cardKey,
                      "the default card takes calls; a card for written contacts is chosen "
                      "by a rule"});
        SettingStore(connection).set(kDefaultCardSetting, cardKey);
        return cardsChanged();
    });
}

Result<std::vector<model::CardRule>> CardService::rules() const {
    return m_workspace.store().read(
        [](Connection& connection) { return storage::CardRuleStore(connection).list(); });
}

Result<std::vector<RuleFinding>> CardService::checkRules(const std::vector<model::CardRule>& rules) const {
    return m_workspace.store().read(
        [&](Connection& connection) { return checkCardRules(rules, ruleSubjects(connection)); });
}

Result<ChangeSet> CardService::setRules(const std::vector<model::CardRule>& rules) {
    return m_workspace.store().write([&](Connection& connection) -> Result<ChangeSet> {
        if (const auto fault = ruleRefusal(checkCardRules(rules, ruleSubjects(connection)))) return *fault;
        storage::CardRuleStore(connection).replace(rules);
        return cardsChanged();
    });
}

Result<CardChoice> CardService::choose(const model::CallFields& fields) const {
    return m_workspace.store().read([&](Connection& connection) { return chooseCard(connection, fields); });
}

Result<CardChoice> CardService::choose(RecordingId recording) const {
    return m_workspace.store().read([&](Connection& connection) -> Result<CardChoice> {
        const auto call = storage::RecordingStore(connection).find(recording);
        if (!call) return Error{ErrorCode::NotFound, recording.toString(), "no such recording"};
        return chooseCard(connection, choiceFields(connection, *call));
    });
}

} // namespace earmark::service
