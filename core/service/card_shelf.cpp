#include "core/service/card_shelf.h"

#include "core/service/card_text.h"
#include "core/storage/failure.h"

namespace earmark::service {

std::shared_ptr<const ShelvedCard> CardShelf::get(storage::Connection& connection, CardVersionId id) {
    {
        const std::lock_guard lock(m_mutex);
        if (const auto found = m_cards.find(id); found != m_cards.end()) return found->second;
    }
    const auto stored = storage::CardStore(connection).find(id);
    if (!stored)
        throw storage::Failure(Error{ErrorCode::NotFound, id.toString(), "no such scorecard version"});
    auto shelved = std::make_shared<const ShelvedCard>(cardFrom(*stored));
    const std::lock_guard lock(m_mutex);
    return m_cards.emplace(id, std::move(shelved)).first->second;
}

} // namespace earmark::service
