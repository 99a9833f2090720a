#include "core/service/card_choice.h"

#include "core/storage/card_rule_store.h"
#include "core/storage/card_store.h"
#include "core/storage/failure.h"
#include "core/storage/roster_store.h"
#include "core/storage/setting_store.h"

namespace earmark::service {

namespace {

using model::Medium;
using storage::Connection;
using storage::StoredCard;

constexpr const char* kMediumField = "medium";

Medium mediumOf(const model::CallFields& fields) {
    const auto medium = fields.find(kMediumField);
    return medium != fields.end() && medium->second == model::mediumName(Medium::Text) ? Medium::Text
                                                                                       : Medium::Call;
}

CardChoice choiceOf(const StoredCard& card, std::optional<std::size_t> rule) {
    return {card.id, card.cardKey, card.version, card.name, rule};
}

StoredCard cardOfRule(Connection& connection, const std::vector<model::CardRule>& rules, std::size_t index) {
    const std::string& key = rules[index].cardKey;
    auto card = storage::CardStore(connection).newest(key, model::CardStatus::Published);
    if (!card)
        throw storage::Failure(Error{ErrorCode::NotAllowed, key,
                                     "rule " + std::to_string(index + 1) +
                                         " chooses this scorecard, which is not published; publish it or "
                                         "mend the rule"});
    return *card;
}

Error nothingFits(Medium medium, bool hasDefault) {
    if (medium == Medium::Text)
        return {ErrorCode::NotFound, kNoCardForTexts,
                "no scorecard is chosen for written contacts; publish one that judges texts and add a rule "
                "that takes it where medium is text"};
    if (!hasDefault) return {ErrorCode::NotFound, {}, "no scorecard has been published yet"};
    return {ErrorCode::NotFound, "default card",
            "no rule chooses a scorecard for this call and the default card does not judge calls; choose "
            "another default card"};
}

} // namespace

model::CallFields choiceFields(Connection& connection, const model::Recording& recording) {
    model::CallFields fields = recording.fields();
    fields[kMediumField] = model::mediumName(recording.medium);
    if (!recording.team) return fields;
    if (const auto team = storage::RosterStore(connection).team(*recording.team)) fields["team"] = team->key;
    return fields;
}

CardChoice chooseCard(Connection& connection, model::CallFields fields) {
    const Medium medium = mediumOf(fields);
    fields[kMediumField] = model::mediumName(medium);
    const std::vector<model::CardRule> rules = storage::CardRuleStore(connection).list();
    for (std::size_t index = 0; index < rules.size(); ++index) {
        if (!rules[index].holds(fields)) continue;
        const StoredCard card = cardOfRule(connection, rules, index);
        if (card.medium == medium) return choiceOf(card, index);
    }
    const auto key = storage::SettingStore(connection).find(kDefaultCardSetting);
    const auto card =
        key ? storage::CardStore(connection).newest(*key, model::CardStatus::Published) : std::nullopt;
    if (!card || card->medium != medium) throw storage::Failure(nothingFits(medium, card.has_value()));
    return choiceOf(*card, std::nullopt);
}

} // namespace earmark::service
