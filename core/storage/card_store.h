#pragma once

#include "core/base/clock.h"
#include "core/base/localized_text.h"
#include "core/model/scorecard.h"
#include "core/storage/connection.h"

#include <optional>
#include <string>
#include <vector>

namespace earmark::storage {

/// A card version as it lies in the store. What it says is one canonical text (core/exchange reads and writes
/// it); the other members serve lists and searches, and the status is the only thing that ever changes.
struct StoredCard {
    CardVersionId id;
    std::string cardKey;
    int version = 1;
    model::CardStatus status = model::CardStatus::Published;
    LocalizedText name;
    std::size_t criteria = 0;
    model::Medium medium = model::Medium::Call; ///< read from the content
    std::string publishedBy;
    std::optional<Instant> publishedAt;
    std::string publishReason;
    std::string content; ///< left empty by list()
};

/// Published card versions. The checksum over the content is set by insert() and checked by find().
class CardStore {
public:
    explicit CardStore(Connection& connection)
        : m_connection(connection) {}

    /// By card key, the newest version first; without contents.
    std::vector<StoredCard> list() const;
    /// Throws a Corrupt failure when the content does not match its checksum.
    std::optional<StoredCard> find(CardVersionId id) const;
    /// The newest version of the key that has this status; of any status without one.
    std::optional<StoredCard> newest(const std::string& cardKey,
                                     std::optional<model::CardStatus> status = std::nullopt) const;
    /// Whether each stored content matches its checksum: the versions that do not.
    std::vector<CardVersionId> damaged() const;

    void insert(const StoredCard& card);
    void setStatus(CardVersionId id, model::CardStatus status);

private:
    Connection& m_connection;
};

} // namespace earmark::storage
