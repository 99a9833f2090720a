#pragma once

#include "core/scoring/lint_report.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>

namespace earmark::scoring {

/// One band of a grade table or a measure's table, its ends in the table's own unit.
struct BandEnds {
    std::string place;
    std::optional<std::int64_t> lower;
    std::optional<std::int64_t> upper;
};

/// What a band table has to cover and how its numbers are written.
struct BandTable {
    std::string place;
    std::span<const BandEnds> bands;
    model::ClosedEnd closedEnd = model::ClosedEnd::Unstated;
    std::optional<std::int64_t> from; ///< absent: open below
    std::optional<std::int64_t> to;   ///< absent: open above
    int places = 0;
};

/// Closed end named, no gap, no overlap, everything covered.
void lintBandTable(const BandTable& table, LintReport& report);

} // namespace earmark::scoring
