#include "core/service/card_shapes.h"

#include "core/storage/fact_store.h"
#include "core/storage/failure.h"

#include <memory>
#include <vector>

namespace earmark::service {

sheets::SheetSource::ShapeOf cardShapes(storage::Connection& connection, CardShelf& cards) {
    auto versions = storage::FactStore(connection).ids<CardVersionId>(storage::FactCodeKind::CardVersion);
    return [&connection, &cards,
            versions = std::move(versions)](std::uint32_t code) -> const storage::FactShape& {
        const auto found = versions.find(code);
        if (found == versions.end())
            throw storage::Failure(
                Error{ErrorCode::Corrupt, {}, "a sheet names no card version; rebuild the figures"});
        return cards.get(connection, found->second)->factShape; // the shelf keeps it
    };
}

} // namespace earmark::service
