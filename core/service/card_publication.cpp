#include "core/service/card_publication.h"

#include "core/model/recording.h"
#include "core/scoring/lint.h"
#include "core/service/card_choice.h"
#include "core/service/card_text.h"
#include "core/storage/failure.h"
#include "core/storage/setting_store.h"

#include <algorithm>

namespace earmark::service {

namespace {

void requireSameMedium(const model::CardVersion& card, const storage::StoredCard& previous) {
    if (card.medium == previous.medium) return;
    throw storage::Failure(Error{ErrorCode::NotAllowed, card.cardKey,
                                 "version " + std::to_string(previous.version) + " judges medium " +
                                     model::mediumName(previous.medium) + ", this one judges medium " +
                                     model::mediumName(card.medium) +
                                     "; a card that judges something else needs a key of its own"});
}

} // namespace

std::optional<Error> publicationRefusal(const model::CardVersion& card) {
    const std::vector<scoring::Finding> findings = scoring::lint(card);
    const auto fault =
        std::ranges::find(findings, scoring::Finding::Severity::Error, &scoring::Finding::severity);
    if (fault == findings.end()) return std::nullopt;
    return Error{ErrorCode::NotAllowed, card.cardKey,
                 fault->place + ": " + fault->what.in(Language::English) + " " +
                     fault->remedy.in(Language::English)};
}

model::CardVersion freezeCard(Workspace& workspace, storage::Connection& connection, model::CardVersion card,
                              const std::string& by, const std::string& reason) {
    storage::CardStore store(connection);
    const auto previous = store.newest(card.cardKey);
    if (previous) requireSameMedium(card, *previous);
    card.id = workspace.ids().make<CardVersionId>();
    card.version = previous ? previous->version + 1 : 1;
    card.status = model::CardStatus::Published;
    card.publishedBy = by;
    card.publishedAt = workspace.clock().now();
    card.publishReason = reason;
    store.insert(storedFrom(card));
    storage::SettingStore settings(connection);
    if (card.medium == model::Medium::Call && !settings.find(kDefaultCardSetting))
        settings.set(kDefaultCardSetting, card.cardKey);
    return card;
}

} // namespace earmark::service
