#pragma once

#include "core/service/evaluation_service.h"
#include "core/storage/connection.h"

namespace earmark::service {

/// Writes a change into its draft, saved at `now`. Throws storage::Failure: NotFound; NotAllowed for what is
/// no draft; InvalidArgument for a criterion that the card does not have or a span that ends before it
/// starts.
void applyChange(storage::Connection& connection, CardShelf& cards, const DraftChange& change, Instant now);

} // namespace earmark::service
