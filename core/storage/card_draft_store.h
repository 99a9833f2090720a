#pragma once

#include "core/base/clock.h"
#include "core/base/id.h"
#include "core/base/localized_text.h"
#include "core/storage/connection.h"

#include <optional>
#include <string>
#include <vector>

namespace earmark::storage {

/// A card being edited as it lies in the store: its content is the same canonical text as a published
/// version's, the other members serve lists.
struct StoredCardDraft {
    CardDraftId id;
    std::string cardKey;
    std::optional<CardVersionId> basedOn;
    int revision = 1;
    LocalizedText name;
    std::size_t criteria = 0;
    std::string savedBy;
    Instant savedAt{};
    std::string content; ///< left empty by list() and header()
};

/// Drafts of cards. The checksum over the content is set by insert() and update() and checked by find().
class CardDraftStore {
public:
    explicit CardDraftStore(Connection& connection)
        : m_connection(connection) {}

    /// The one saved last first; without contents.
    std::vector<StoredCardDraft> list() const;
    /// Without content, so that a damaged draft can still be named, saved over or thrown away.
    std::optional<StoredCardDraft> header(CardDraftId id) const;
    /// Throws a Corrupt failure when the content does not match its checksum.
    std::optional<StoredCardDraft> find(CardDraftId id) const;
    /// The drafts whose content does not match its checksum.
    std::vector<CardDraftId> damaged() const;

    void insert(const StoredCardDraft& draft);
    /// Replaces everything of the draft but what it is based on.
    void update(const StoredCardDraft& draft);
    void remove(CardDraftId id);

private:
    Connection& m_connection;
};

} // namespace earmark::storage
