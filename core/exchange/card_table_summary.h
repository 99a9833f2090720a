#pragma once

#include "core/exchange/card_table.h"
#include "core/exchange/card_words.h"

namespace earmark::exchange {

/// Ends the reading of a card's table: name, keys, aggregation, bases and pass mark of the card, and what is
/// to be said of the whole. `facts` is what the rows told of the card.
void summarize(const Table& table, const CardTableFacts& facts, CardTableReading& reading);

} // namespace earmark::exchange
