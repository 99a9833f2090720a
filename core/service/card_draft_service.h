#pragma once

#include "core/base/change_set.h"
#include "core/model/card_draft.h"
#include "core/service/workspace.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace earmark::service {

/// A draft without its content, for lists.
struct CardDraftSummary {
    CardDraftId id;
    std::string cardKey;
    LocalizedText name;
    std::size_t criteria = 0;
    std::optional<CardVersionId> basedOn;
    std::optional<int> basedOnVersion; ///< the number of that version
    int revision = 1;
    std::string savedBy;
    Instant savedAt{};
};

/// A version of a card that a draft is not based on: who published it, when and why.
struct PublishedMeanwhile {
    CardVersionId id;
    int version = 1;
    std::string by;
    Instant at{};
    std::string reason;
};

/// Cards being edited. A draft is kept whole at each save and may hold anything that the linter refuses; it
/// becomes a frozen version by being published. Everything is durable when it returns.
class CardDraftService {
public:
    explicit CardDraftService(Workspace& workspace)
        : m_workspace(workspace) {}

    Result<std::vector<CardDraftSummary>> list() const; ///< the one saved last first
    /// NotFound; Corrupt where it does not match its checksum.
    Result<model::CardDraft> get(CardDraftId id) const;

    /// A new draft that holds this card; `basedOn` is the version it was begun from. NotFound where there is
    /// no such version.
    Result<model::CardDraft> begin(const model::CardVersion& card, std::optional<CardVersionId> basedOn,
                                   const std::string& by);

    /// Keeps the draft's card in place of what is stored, and gives the draft with its new revision, which
    /// the next save must name. Conflict where the stored revision is another one: its detail says who saved
    /// it and when, get() gives what was saved, and saving with that revision overwrites it. NotFound where
    /// it was published or discarded meanwhile. Malformed or TooLarge for a card that could not be read back
    /// (a number beyond its limits, a text that is not UTF-8); nothing is stored then.
    Result<model::CardDraft> save(const model::CardDraft& draft, const std::string& by);
    /// The same, returning at once. `done` is called on the store's thread once it is durable, or failed.
    /// One save of a draft at a time: the next one names the revision that `done` gave.
    using Saved = std::function<void(Result<model::CardDraft>)>;
    void save(model::CardDraft draft, std::string by, Saved done);

    /// Throws a draft away. Conflict as in save().
    Result<ChangeSet> discard(CardDraftId id, int revision);

    /// The newest version of the draft's card where the draft is not based on it: comparing comes before
    /// publishing. Nothing where the draft may be published as the next version.
    Result<std::optional<PublishedMeanwhile>> publishedMeanwhile(CardDraftId id) const;

    enum class Newer { Refuse, PublishOver };
    /// Freezes the draft as the next version of its card and removes it. InvalidArgument without a reason;
    /// NotAllowed with the first finding when the linter finds errors, or when nothing differs from the
    /// published version; Conflict as in save(), and where a version was published meanwhile that the draft
    /// is not based on (Newer::PublishOver publishes after it all the same), and where the key belongs to a
    /// card that the draft was not begun from.
    Result<model::CardVersion> publish(CardDraftId id, int revision, const std::string& by,
                                       const std::string& reason, Newer newer = Newer::Refuse);

private:
    Workspace& m_workspace;
};

} // namespace earmark::service
