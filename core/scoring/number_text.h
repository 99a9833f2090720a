#pragma once

#include "core/model/quantity.h"
#include "core/scoring/decimal.h"

#include <string>

/// The exact numbers of cards and sums as people read them.
namespace earmark::scoring {

inline constexpr int kPointPlaces = 3;
inline constexpr int kPercentPlaces = 4; ///< a millionth of the whole is 0.0001 %
inline constexpr int kFinePlaces = 6;    ///< of sums in millionths of a point

inline std::string pointsText(model::Points points) {
    return decimalText(points.thousandths, kPointPlaces);
}
inline std::string fineText(Int128 fine) {
    return decimalText(fine, kFinePlaces);
}

} // namespace earmark::scoring
