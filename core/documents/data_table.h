#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace earmark::documents {

/// What the cells of a column are, and the unit of Cell::exact.
enum class ColumnKind {
    Text,    ///< no exact value
    Integer, ///< itself
    Decimal, ///< thousandths, shown without needless zeros
    Percent, ///< millionths of a whole, shown with Column::decimals
    Change,  ///< a difference of shares in millionths, shown with its sign in points of a hundred
    Date,    ///< days since 1970-01-01
};

/// How a writer that can may help the eye; the digits always stand there, too.
enum class ColumnHint {
    None,
    ShareBar,    ///< a bar as long as the value's share of the column's greatest
    MoreIsWorse, ///< shaded from the column's least to its greatest value, darker is worse
    MoreIsBetter,
};

struct Column {
    std::string title;
    ColumnKind kind = ColumnKind::Text;
    int decimals = 1; ///< of Percent and Change, 0 … 4
    ColumnHint hint = ColumnHint::None;
    /// Too much for a page, such as exact bounds and numbers of calls: stands in workbook, CSV and JSON
    /// alone.
    bool dataOnly = false;

    bool operator==(const Column&) const = default;
};

/// What people read, and for a figure the value behind it. Made by the functions of cells.h, so that both say
/// the same.
struct Cell {
    std::string text;                  ///< UTF-8, in the document's language
    std::optional<std::int64_t> exact; ///< in the unit of the column's kind; absent where there is no figure
    bool emphasis = false;             ///< a fatal error, a total: bold wherever it can be

    bool operator==(const Cell&) const = default;
};

/// A table as people read it and as other programs compute with it. Every row has a cell for each column.
struct DataTable {
    std::string title; ///< above it; may be empty
    std::string sheet; ///< name of its sheet in a workbook; made legal and unique there; empty: the title
    std::vector<Column> columns;
    std::vector<std::vector<Cell>> rows;
    std::string note; ///< below it; may be empty
    /// So many rows stand on paper and in HTML, with a line that names the rest; 0 is all.
    std::size_t rowsOnPaper = 0;

    bool operator==(const DataTable&) const = default;
};

} // namespace earmark::documents
