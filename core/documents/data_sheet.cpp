#include "core/documents/data_sheet.h"

#include "core/base/foreign_text.h"
#include "core/charts/chart_colors.h"
#include "core/documents/sheet_text.h"

#include <xlsxwriter.h>

#include <algorithm>

namespace earmark::documents {

namespace {

lxw_col_t columnNumber(std::size_t column) {
    return static_cast<lxw_col_t>(column);
}

double numberOf(const Column& column, std::int64_t exact) {
    constexpr double kThousandths = 1'000;
    constexpr double kMillionths = 1'000'000;
    constexpr double kPointOfHundred = 10'000; // millionths
    constexpr double kEpochDay = 25'569;       // 1970-01-01 in a workbook's days
    const auto value = static_cast<double>(exact);
    switch (column.kind) {
    case ColumnKind::Text:
    case ColumnKind::Integer:
        return value;
    case ColumnKind::Decimal:
        return value / kThousandths;
    case ColumnKind::Percent:
        return value / kMillionths;
    case ColumnKind::Change:
        return value / kPointOfHundred;
    case ColumnKind::Date:
        return value + kEpochDay;
    }
    return value;
}

constexpr std::size_t kWidest = 60; ///< of a column

void setWidth(lxw_worksheet* sheet, const DataTable& table, std::size_t column) {
    constexpr std::size_t kFilterButton = 4;
    constexpr std::size_t kNarrowest = 8;
    std::size_t width = sheetWidth(harmlessText(table.columns[column].title)) + kFilterButton;
    for (const std::vector<Cell>& row : table.rows)
        if (width < kWidest) width = std::max(width, sheetWidth(harmlessText(row[column].text)) + 2);
    worksheet_set_column(sheet, columnNumber(column), columnNumber(column),
                         static_cast<double>(std::clamp(width, kNarrowest, kWidest)), nullptr);
}

/// Where there is no figure the cell is empty: a word would count as zero in a chart.
void writeCell(lxw_worksheet* sheet, lxw_row_t row, std::size_t index, const Column& column, const Cell& cell,
               SheetFormats& formats) {
    if (cell.exact && column.kind != ColumnKind::Text)
        worksheet_write_number(sheet, row, columnNumber(index), numberOf(column, *cell.exact),
                               formats.of(column, cell.emphasis));
    else if (column.kind != ColumnKind::Text)
        worksheet_write_blank(sheet, row, columnNumber(index), formats.of(column, cell.emphasis));
    else if (!cell.text.empty())
        worksheet_write_string(sheet, row, columnNumber(index), sheetText(cell.text).c_str(),
                               formats.text(cell.emphasis));
}

/// Programs differ in whether they make room for a second line by themselves.
void setHeight(lxw_worksheet* sheet, lxw_row_t row, const DataTable& table, const std::vector<Cell>& cells) {
    constexpr double kLinePoints = 15;
    constexpr std::size_t kMostLines = 8; // the rest is read in the cell
    std::size_t lines = 1;
    for (std::size_t column = 0; column < cells.size(); ++column)
        if (table.columns[column].kind == ColumnKind::Text && lines < kMostLines)
            lines = std::max(lines, sheetLines(cells[column].text, kWidest));
    if (lines > 1)
        worksheet_set_row(sheet, row, kLinePoints * static_cast<double>(std::min(lines, kMostLines)),
                          nullptr);
}

void addHint(lxw_worksheet* sheet, const DataTable& table, std::size_t column) {
    const ColumnHint hint = table.columns[column].hint;
    if (hint == ColumnHint::None || table.rows.empty()) return;
    lxw_conditional_format format{};
    if (hint == ColumnHint::ShareBar) {
        format.type = LXW_CONDITIONAL_DATA_BAR;
        format.bar_color = charts::kPartsOnLight[0];
        format.bar_solid = LXW_TRUE;
        format.data_bar_2010 = LXW_TRUE;
        format.min_rule_type = LXW_CONDITIONAL_RULE_TYPE_NUMBER;
        format.min_value = 0;
    } else {
        const bool moreIsWorse = hint == ColumnHint::MoreIsWorse;
        constexpr std::size_t kStrong = 3; // dark ink can still be read on it
        format.type = LXW_CONDITIONAL_2_COLOR_SCALE;
        format.min_color = charts::kShadesOnLight[moreIsWorse ? 0 : kStrong];
        format.max_color = charts::kShadesOnLight[moreIsWorse ? kStrong : 0];
    }
    worksheet_conditional_format_range(sheet, 1, columnNumber(column),
                                       static_cast<lxw_row_t>(table.rows.size()), columnNumber(column),
                                       &format);
}

} // namespace

bool writeDataSheet(lxw_worksheet* sheet, const DataTable& table, SheetFormats& formats, Progress& progress) {
    for (std::size_t column = 0; column < table.columns.size(); ++column)
        setWidth(sheet, table, column);
    for (std::size_t column = 0; column < table.columns.size(); ++column)
        worksheet_write_string(sheet, 0, columnNumber(column), sheetText(table.columns[column].title).c_str(),
                               formats.of(SheetFormats::Style::Head));
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        if (progress.cancelled()) return false;
        setHeight(sheet, static_cast<lxw_row_t>(row + 1), table, table.rows[row]);
        for (std::size_t column = 0; column < table.columns.size(); ++column)
            writeCell(sheet, static_cast<lxw_row_t>(row + 1), column, table.columns[column],
                      table.rows[row][column], formats);
        progress.advance();
    }
    worksheet_freeze_panes(sheet, 1, 0);
    constexpr std::uint8_t kA4 = 9;
    worksheet_set_paper(sheet, kA4);
    worksheet_set_landscape(sheet);
    worksheet_fit_to_pages(sheet, 1, 0);
    worksheet_repeat_rows(sheet, 0, 0);
    if (!table.columns.empty())
        worksheet_autofilter(sheet, 0, 0, static_cast<lxw_row_t>(table.rows.size()),
                             columnNumber(table.columns.size() - 1));
    for (std::size_t column = 0; column < table.columns.size(); ++column)
        addHint(sheet, table, column);
    return true;
}

} // namespace earmark::documents
