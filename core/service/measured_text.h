#pragma once

#include "core/base/localized_text.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace earmark::service {

/// A number that a call list or a recording brings, read for a measure.
struct MeasuredText {
    enum class Kind {
        Number,    ///< `thousandths`, in the measure's unit
        NoNumber,  ///< "n/a", "1:05", "1,200": nothing that reads in one way only
        OtherUnit, ///< a number, but of a unit that the measure's cannot be made from
    };

    Kind kind = Kind::NoNumber;
    std::int64_t thousandths = 0;

    bool operator==(const MeasuredText&) const = default;
};

/// Reads a plain decimal with a point, whatever the system's language, and a unit behind it if there is one:
/// "12", "-4.25", "12s", "85 %", "2 min" (120 for a measure in seconds). Times are converted into each other;
/// a unit that is not known must be the measure's own, or the measure have none that is known. More than
/// three decimals are rounded half away from zero; beyond 10⁶ it is no number.
MeasuredText readMeasured(std::string_view text, const LocalizedText& measureUnit);

/// A number of seconds or percent ("s", "%") in the measure's unit; nothing where it cannot be made from it.
std::optional<std::int64_t> inUnitOf(std::int64_t thousandths, std::string_view unit,
                                     const LocalizedText& measureUnit);

} // namespace earmark::service
