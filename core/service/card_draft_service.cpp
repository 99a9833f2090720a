#include "core/service/card_draft_service.h"

#include "core/base/text.h"
#include "core/exchange/card_json.h"
#include "core/service/card_publication.h"
#include "core/service/card_text.h"
#include "core/storage/failure.h"
#include "core/storage/store.h"

namespace earmark::service {

namespace {

using storage::CardDraftStore;
using storage::CardStore;
using storage::Connection;
using storage::Failure;
using storage::StoredCard;
using storage::StoredCardDraft;

[[noreturn]] void refuse(ErrorCode code, const std::string& subject, std::string detail) {
    throw Failure(Error{code, subject, std::move(detail)});
}

ChangeSet cardsChanged() {
    ChangeSet changes;
    changes.cards = true;
    return changes;
}

std::string named(const std::string& who) {
    return who.empty() ? "somebody" : who;
}

StoredCardDraft requireHeader(Connection& connection, CardDraftId id) {
    auto header = CardDraftStore(connection).header(id);
    if (!header)
        refuse(ErrorCode::NotFound, id.toString(),
               "there is no such draft; it was published or discarded meanwhile");
    return *header;
}

void requireRevision(const Workspace& workspace, const StoredCardDraft& stored, int revision) {
    if (stored.revision == revision) return;
    refuse(ErrorCode::Conflict, stored.cardKey,
           named(stored.savedBy) + " saved this draft at " + workspace.zone().timeText(stored.savedAt) +
               " (revision " + std::to_string(stored.revision) + "; you began from revision " +
               std::to_string(revision) + "); look at what was saved, then save over it or leave it");
}

/// A draft that cannot be read back would be lost at the next start: better refused while it is in hand.
void requireReadable(const StoredCardDraft& draft) {
    const auto read = exchange::parseCard(draft.content, "draft of scorecard " + draft.cardKey);
    if (!read) throw Failure(read.error());
}

model::CardDraft saveNow(Workspace& workspace, Connection& connection, model::CardDraft draft,
                         const std::string& by) {
    const StoredCardDraft header = requireHeader(connection, draft.id);
    requireRevision(workspace, header, draft.revision);
    draft.basedOn = header.basedOn;
    ++draft.revision;
    draft.savedBy = by;
    draft.savedAt = workspace.clock().now();
    const StoredCardDraft stored = storedFrom(draft);
    requireReadable(stored);
    CardDraftStore(connection).update(stored);
    return draft;
}

bool beganFrom(Connection& connection, const model::CardDraft& draft, const std::string& cardKey) {
    if (!draft.basedOn) return false;
    const auto base = CardStore(connection).find(*draft.basedOn);
    return base && base->cardKey == cardKey;
}

std::optional<StoredCard> newerThanBase(Connection& connection, const model::CardDraft& draft) {
    auto newest = CardStore(connection).newest(draft.card.cardKey);
    if (!newest || newest->id == draft.basedOn || !beganFrom(connection, draft, newest->cardKey))
        return std::nullopt;
    return newest;
}

void requireOwnKey(Connection& connection, const model::CardDraft& draft) {
    const auto owner = CardStore(connection).newest(draft.card.cardKey);
    if (!owner || beganFrom(connection, draft, owner->cardKey)) return;
    refuse(ErrorCode::Conflict, draft.card.cardKey,
           "this key belongs to the card \"" + owner->name.in(Language::English) +
               "\"; give this card another key, or begin a draft from that card");
}

void requireNewest(const Workspace& workspace, Connection& connection, const model::CardDraft& draft) {
    const auto newer = newerThanBase(connection, draft);
    if (!newer) return;
    const std::string when =
        newer->publishedAt ? " at " + workspace.zone().timeText(*newer->publishedAt) : std::string();
    refuse(ErrorCode::Conflict, draft.card.cardKey,
           "version " + std::to_string(newer->version) + " was published by " + named(newer->publishedBy) +
               when + ", and this draft was not begun from it; compare the two, then publish over it");
}

void requireChange(Connection& connection, const model::CardDraft& draft) {
    const auto newest = CardStore(connection).newest(draft.card.cardKey);
    if (newest && newest->status == model::CardStatus::Published &&
        sameContent(cardFrom(*newest), draft.card))
        refuse(ErrorCode::NotAllowed, draft.card.cardKey,
               "nothing differs from version " + std::to_string(newest->version) +
                   "; change something, or discard the draft");
}

model::CardVersion publishNow(Workspace& workspace, Connection& connection, CardDraftId id, int revision,
                              const std::string& by, const std::string& reason,
                              CardDraftService::Newer newer) {
    requireRevision(workspace, requireHeader(connection, id), revision);
    const model::CardDraft draft = draftFrom(*CardDraftStore(connection).find(id));
    if (const auto fault = publicationRefusal(draft.card)) throw Failure(*fault);
    requireOwnKey(connection, draft);
    if (newer == CardDraftService::Newer::Refuse) requireNewest(workspace, connection, draft);
    requireChange(connection, draft);
    model::CardVersion published = freezeCard(workspace, connection, draft.card, by, reason);
    CardDraftStore(connection).remove(id);
    return published;
}

} // namespace

Result<std::vector<CardDraftSummary>> CardDraftService::list() const {
    return m_workspace.store().read([](Connection& connection) {
        std::map<CardVersionId, int> numbers;
        for (const StoredCard& card : CardStore(connection).list())
            numbers[card.id] = card.version;
        std::vector<CardDraftSummary> summaries;
        for (const StoredCardDraft& draft : CardDraftStore(connection).list()) {
            CardDraftSummary summary{draft.id,       draft.cardKey, draft.name,
                                     draft.criteria, draft.basedOn, std::nullopt,
                                     draft.revision, draft.savedBy, draft.savedAt};
            if (draft.basedOn) summary.basedOnVersion = numbers[*draft.basedOn];
            summaries.push_back(std::move(summary));
        }
        return summaries;
    });
}

Result<model::CardDraft> CardDraftService::get(CardDraftId id) const {
    return m_workspace.store().read([&](Connection& connection) {
        (void)requireHeader(connection, id);
        return draftFrom(*CardDraftStore(connection).find(id));
    });
}

Result<model::CardDraft> CardDraftService::begin(const model::CardVersion& card,
                                                 std::optional<CardVersionId> basedOn,
                                                 const std::string& by) {
    return m_workspace.store().write([&](Connection& connection) {
        if (basedOn && !CardStore(connection).find(*basedOn))
            refuse(ErrorCode::NotFound, basedOn->toString(), "no such scorecard version");
        model::CardDraft draft;
        draft.id = m_workspace.ids().make<CardDraftId>();
        draft.basedOn = basedOn;
        draft.card = contentOnly(card);
        draft.savedBy = by;
        draft.savedAt = m_workspace.clock().now();
        const StoredCardDraft stored = storedFrom(draft);
        requireReadable(stored);
        CardDraftStore(connection).insert(stored);
        return draft;
    });
}

Result<model::CardDraft> CardDraftService::save(const model::CardDraft& draft, const std::string& by) {
    return m_workspace.store().write(
        [&](Connection& connection) { return saveNow(m_workspace, connection, draft, by); });
}

void CardDraftService::save(model::CardDraft draft, std::string by, Saved done) {
    auto saved = std::make_shared<model::CardDraft>(std::move(draft));
    m_workspace.store().post(
        [&workspace = m_workspace, saved, by = std::move(by)](Connection& connection) -> Result<void> {
            *saved = saveNow(workspace, connection, std::move(*saved), by);
            return {};
        },
        [saved, done = std::move(done)](const Result<void>& outcome) {
            done(outcome ? Result<model::CardDraft>(std::move(*saved))
                         : Result<model::CardDraft>(outcome.error()));
        });
}

Result<ChangeSet> CardDraftService::discard(CardDraftId id, int revision) {
    return m_workspace.store().write([&](Connection& connection) {
        requireRevision(m_workspace, requireHeader(connection, id), revision);
        CardDraftStore(connection).remove(id);
        return cardsChanged();
    });
}

Result<std::optional<PublishedMeanwhile>> CardDraftService::publishedMeanwhile(CardDraftId id) const {
    return m_workspace.store().read([&](Connection& connection) -> std::optional<PublishedMeanwhile> {
        (void)requireHeader(connection, id);
        const auto newer = newerThanBase(connection, draftFrom(*CardDraftStore(connection).find(id)));
        if (!newer) return std::nullopt;
        return PublishedMeanwhile{newer->id, newer->version, newer->publishedBy,
                                  newer->publishedAt.value_or(Instant()), newer->publishReason};
    });
}

Result<model::CardVersion> CardDraftService::publish(CardDraftId id, int revision, const std::string& by,
                                                     const std::string& reason, Newer newer) {
    if (trimmed(reason).empty())
        return Error{ErrorCode::InvalidArgument, id.toString(),
                     "say why this version is published; those who compare versions later will ask"};
    return m_workspace.store().write([&](Connection& connection) {
        return publishNow(m_workspace, connection, id, revision, by, reason, newer);
    });
}

} // namespace earmark::service
