#pragma once

#include "core/service/card_shelf.h"
#include "core/sheets/sheet_source.h"

namespace earmark::service {

/// The shapes of card versions by the numbers that facts hold. Valid as long as connection and shelf; throws
/// a Corrupt failure for a number that stands for no card version.
sheets::SheetSource::ShapeOf cardShapes(storage::Connection& connection, CardShelf& cards);

} // namespace earmark::service
