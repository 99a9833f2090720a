#pragma once

#include "core/base/id.h"
#include "core/model/scorecard.h"
#include "core/scoring/score.h"
#include "core/storage/fact.h"

#include <memory>
#include <mutex>
#include <unordered_map>

namespace earmark::storage {
class Connection;
}

namespace earmark::service {

/// A card version read and made ready for scoring. Its content never changes; its status may have moved on.
struct ShelvedCard {
    explicit ShelvedCard(model::CardVersion version)
        : card(std::move(version))
        , scorer(card)
        , factShape(storage::FactShape::of(card)) {}

    model::CardVersion card;
    scoring::Scorer scorer;
    storage::FactShape factShape;
};

/// Keeps every card version that was needed once: frozen versions can be kept for ever. From any thread.
class CardShelf {
public:
    /// Reads it where it is not on the shelf yet. Throws storage::Failure: NotFound, Corrupt, Malformed.
    std::shared_ptr<const ShelvedCard> get(storage::Connection& connection, CardVersionId id);

private:
    std::mutex m_mutex;
    std::unordered_map<CardVersionId, std::shared_ptr<const ShelvedCard>> m_cards;
};

} // namespace earmark::service
