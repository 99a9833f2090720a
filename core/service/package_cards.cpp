#include "core/service/package_cards.h"

#include "core/exchange/card_json.h"
#include "core/service/card_publication.h"
#include "core/service/card_text.h"
#include "core/storage/failure.h"

#include <algorithm>

namespace earmark::service {

namespace {

using storage::CardStore;
using storage::Failure;

std::string nameOf(const model::CardVersion& card) {
    return card.cardKey + " version " + std::to_string(card.version);
}

std::optional<storage::StoredCard> versionHere(storage::Connection& connection,
                                               const model::CardVersion& card) {
    const CardStore store(connection);
    const auto all = store.list();
    const auto found = std::ranges::find_if(all, [&](const storage::StoredCard& stored) {
        return stored.cardKey == card.cardKey && stored.version == card.version;
    });
    return found != all.end() ? store.find(found->id) : std::nullopt;
}

} // namespace

PackageCards::PackageCards(storage::Connection& connection, const exchange::PackageReader& package,
                           bool write, PackageOutcome& outcome)
    : m_connection(connection)
    , m_write(write)
    , m_outcome(outcome) {
    for (const std::string& name : package.entries("cards/")) {
        const auto text = package.text(name);
        if (!text) throw Failure(text.error());
        const auto card = exchange::parseCard(*text, name);
        if (!card) throw Failure(card.error());
        if (card->id.isNil() || m_cards.contains(card->id))
            throw Failure(Error{ErrorCode::Malformed, name, "the card has no id of its own"});
        add(*card);
    }
}

void PackageCards::add(const model::CardVersion& card) {
    if (const auto here = sameHere(card)) {
        m_cards[card.id] = {*here, std::make_shared<const ShelvedCard>(card)};
        return;
    }
    if (auto finding = contradiction(card)) {
        m_outcome.tell(std::move(*finding));
        m_cards[card.id] = {card.id, nullptr};
        return;
    }
    if (m_write) CardStore(m_connection).insert(storedFrom(card));
    m_cards[card.id] = {card.id, std::make_shared<const ShelvedCard>(card)};
    ++m_outcome.cardsAdded;
    m_outcome.changes.cards = true;
}

std::optional<CardVersionId> PackageCards::sameHere(const model::CardVersion& card) const {
    auto stored = CardStore(m_connection).find(card.id);
    if (!stored) stored = versionHere(m_connection, card);
    if (!stored || stored->cardKey != card.cardKey || stored->version != card.version) return std::nullopt;
    return sameContent(cardFrom(*stored), card) ? std::optional(stored->id) : std::nullopt;
}

/// Why a card that is not the same as one here may not be added; nothing where it may.
std::optional<PackageFinding> PackageCards::contradiction(const model::CardVersion& card) const {
    using Reason = PackageFinding::Reason;
    const auto because = [&](Reason reason, const std::string& why) {
        return PackageFinding{PackageFinding::Kind::Conflict, reason, nameOf(card),
                              why + "; nothing scored on it is taken in"};
    };
    const CardStore store(m_connection);
    if (store.find(card.id) || versionHere(m_connection, card))
        return because(Reason::CardDiffers, "this version says something else here");
    const auto newest = store.newest(card.cardKey);
    if (newest && newest->medium != card.medium)
        return because(Reason::CardUnusable, "the card of this key judges another medium here");
    if (card.status != model::CardStatus::Published && card.status != model::CardStatus::Retired)
        return because(Reason::CardUnusable, "the card was never published");
    const auto refusal = publicationRefusal(card);
    if (!refusal) return std::nullopt;
    return because(Reason::CardUnusable, "the card cannot be used: " + refusal->detail);
}

const PackageCards::Card& PackageCards::find(CardVersionId theirs) const {
    const auto found = m_cards.find(theirs);
    if (found == m_cards.end())
        throw Failure(Error{ErrorCode::Malformed, "cards",
                            "there is no card " + theirs.toString() + ", which an evaluation names"});
    return found->second;
}

} // namespace earmark::service
