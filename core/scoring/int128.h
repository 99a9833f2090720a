#pragma once

#include <cstdint>

namespace earmark::scoring {

// A compiler extension of g++ and clang: weighted points (thousandths × thousandths, summed over a card and
// multiplied by a section's weight) pass 64 bits but never 128.
__extension__ typedef __int128 Int128;
__extension__ typedef unsigned __int128 Uint128;

} // namespace earmark::scoring
