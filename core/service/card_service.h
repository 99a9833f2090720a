#pragma once

#include "core/base/change_set.h"
#include "core/model/card_rule.h"
#include "core/model/scorecard.h"
#include "core/service/card_choice.h"
#include "core/service/card_rule_check.h"
#include "core/service/workspace.h"

#include <optional>
#include <string>
#include <vector>

namespace earmark::service {

/// A card version without its content, for lists.
struct CardSummary {
    CardVersionId id;
    std::string cardKey;
    int version = 1;
    model::CardStatus status = model::CardStatus::Draft;
    LocalizedText name;
    std::size_t criteria = 0;
    bool isDefault = false; ///< the card that calls take where no rule holds
    model::Medium medium = model::Medium::Call;
    std::string publishedBy;
    std::optional<Instant> publishedAt;
    std::string publishReason;
};

/// Published, frozen card versions, and which call takes which card. (Cards being edited: CardDraftService.)
class CardService {
public:
    explicit CardService(Workspace& workspace)
        : m_workspace(workspace) {}

    Result<std::vector<CardSummary>> list() const; ///< by card key, newest version first
    Result<model::CardVersion> get(CardVersionId id) const;
    /// The newest published version of a card; NotFound.
    Result<model::CardVersion> newest(const std::string& cardKey) const;

    /// Freezes a card as the next version of its key. NotAllowed with the first finding when the linter finds
    /// errors, or when the card judged another medium before; the content equal to the newest version's is
    /// not published again but returned.
    Result<model::CardVersion> publish(model::CardVersion card, const std::string& by,
                                       const std::string& reason);

    /// Takes every version of a card out of use: no new evaluation takes it, what was scored on it and drafts
    /// of evaluations that were begun on it go on. NotFound; NotAllowed for the default card and one that a
    /// rule chooses, because calls would be left without a card.
    Result<ChangeSet> retire(const std::string& cardKey);
    /// Brings the newest version of a retired card back. NotFound; NotAllowed where it is not retired.
    Result<ChangeSet> restore(const std::string& cardKey);

    Result<model::CardVersion> defaultCard() const;
    /// NotFound; NotAllowed for a card of written contacts, which only a rule chooses.
    Result<ChangeSet> setDefault(const std::string& cardKey);

    /// In their order; the first that holds chooses.
    Result<std::vector<model::CardRule>> rules() const;
    /// What is wrong with rules: errors, which setRules() refuses, and warnings of what can never happen.
    Result<std::vector<RuleFinding>> checkRules(const std::vector<model::CardRule>& rules) const;
    /// All rules anew. InvalidArgument with the first error of checkRules(). Calls that are being scored keep
    /// their card.
    Result<ChangeSet> setRules(const std::vector<model::CardRule>& rules);

    /// The card that a call with these fields takes: a recording's own, its team's key as "team", "medium" =
    /// "text" for a written contact. NotFound and NotAllowed say what to do where none fits.
    Result<CardChoice> choose(const model::CallFields& fields) const;
    Result<CardChoice> choose(RecordingId recording) const;

private:
    Workspace& m_workspace;
};

} // namespace earmark::service
