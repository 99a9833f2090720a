#pragma once

#include "core/exchange/package_reader.h"
#include "core/service/card_shelf.h"
#include "core/service/package_outcome.h"
#include "core/storage/connection.h"

#include <map>
#include <memory>
#include <optional>

namespace earmark::service {

/// Finds a package's card versions in a store: the same key, version and content, whatever the id. One that
/// is not known is added; one that contradicts a version here is told and left out.
class PackageCards {
public:
    /// Writes only where `write` is set. Throws storage::Failure: Malformed, Corrupt.
    PackageCards(storage::Connection& connection, const exchange::PackageReader& package, bool write,
                 PackageOutcome& outcome);

    struct Card {
        CardVersionId here;
        std::shared_ptr<const ShelvedCard> shelved; ///< null where it was left out
    };
    /// Throws storage::Failure (Malformed) for a card that the package does not hold.
    const Card& find(CardVersionId theirs) const;

private:
    void add(const model::CardVersion& card);
    std::optional<CardVersionId> sameHere(const model::CardVersion& card) const;
    std::optional<PackageFinding> contradiction(const model::CardVersion& card) const;

    storage::Connection& m_connection;
    bool m_write;
    PackageOutcome& m_outcome;
    std::map<CardVersionId, Card> m_cards; ///< by their id
};

} // namespace earmark::service
