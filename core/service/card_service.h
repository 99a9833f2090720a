#pragma once

#include "core/base/change_set.h"
#include "core/model/scorecard.h"
#include "core/scoring/lint.h"
#include "core/service/workspace.h"

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
    bool isDefault = false; ///< the card that new evaluations take
};

/// Published, frozen card versions. (Drafts of cards come with the editor.)
class CardService {
public:
    explicit CardService(Workspace& workspace)
        : m_workspace(workspace) {}

    Result<std::vector<CardSummary>> list() const; ///< by card key, newest version first
    Result<model::CardVersion> get(CardVersionId id) const;
    /// The newest published version of a card; NotFound.
    Result<model::CardVersion> newest(const std::string& cardKey) const;

    /// Freezes a card as the next version of its key. NotAllowed with the first finding when the linter finds
    /// errors; the content equal to the newest version's is not published again but returned.
    Result<model::CardVersion> publish(model::CardVersion card, const std::string& by,
                                       const std::string& reason);
    Result<ChangeSet> retire(CardVersionId id);

    Result<model::CardVersion> defaultCard() const;
    Result<ChangeSet> setDefault(const std::string& cardKey);

private:
    Workspace& m_workspace;
};

} // namespace earmark::service
