#pragma once

#include "core/exchange/card_cell.h"
#include "core/exchange/card_columns.h"
#include "core/exchange/card_levels.h"

#include <string>
#include <vector>

namespace earmark::exchange {

/// The cells of one row, gathered by what their columns hold.
struct CardRow {
    NameCell section;
    NameCell criterion;
    PointsCell sectionPoints;
    PointsCell points;
    std::string pointsText; ///< as it stands
    std::string level;      ///< the name of a level
    LocalizedText guidance; ///< whole, safe to show
    LocalizedText remarks;  ///< the same of the remarks' columns
    CardMarks marks;        ///< of the columns for kind, N/A and remarks
    std::string first;      ///< the first text of the row, whatever its column
    std::size_t filled = 0; ///< cells with text
    bool cleaned = false;   ///< characters that cannot be shown were dropped

    bool namesSection() const { return !section.name.empty(); }
    bool namesCriterion() const { return !criterion.name.empty(); }
};

/// Reads a row's cells. `deducts`: the points' heading says that they are taken off.
CardRow readCardRow(const Table& table, const CardColumns& columns, std::size_t row, bool deducts);

/// Whether the points' heading says that they are taken off: 扣分, 扣分值, deduction.
bool pointsAreDeductions(const Table& table, const CardColumns& columns);

} // namespace earmark::exchange
