#include "core/exchange/list_row.h"

#include "core/base/text.h"
#include "core/exchange/cell_text.h"

#include <algorithm>

namespace earmark::exchange {

namespace {

bool isSpreadsheetError(std::string_view text) {
    return std::ranges::any_of(std::initializer_list<std::string_view>{"#N/A", "#REF!", "#VALUE!", "#NAME?",
                                                                       "#DIV/0!", "#NULL!", "#NUM!"},
                               [&](std::string_view error) { return text == error; });
}

/// 2.02603E+13: digits are lost for good.
bool isRoundedNumber(std::string_view text) {
    const std::size_t exponent = text.find("E+");
    if (exponent == std::string_view::npos || exponent == 0 || exponent + 2 == text.size()) return false;
    return text.substr(0, exponent).find_first_not_of("0123456789.") == std::string_view::npos &&
           text.substr(exponent + 2).find_first_not_of("0123456789") == std::string_view::npos;
}

} // namespace

std::string_view ListRow::raw(ListField field) const {
    const auto column = m_mapping.columnOf(field);
    return column ? m_table.cell(m_row, *column) : std::string_view();
}

std::string ListRow::text(ListField field, std::size_t longest) {
    const auto column = m_mapping.columnOf(field);
    return column ? textAt(*column, longest) : std::string();
}

std::string ListRow::textAt(std::size_t column, std::size_t longest) {
    const std::string_view cell = m_table.cell(m_row, column);
    if (isSpreadsheetError(cell)) noteAt(FindingKind::ErrorValue, column, std::string(cell));
    if (cell.size() > longest) noteAt(FindingKind::ValueTooLong, column, std::to_string(longest));
    if (!isPlainLine(cell)) noteAt(FindingKind::UnusableText, column);
    return std::string(cell);
}

std::string ListRow::identifier(ListField field, bool required, std::size_t longest) {
    std::string value = text(field, longest);
    if (required && value.empty()) note(FindingKind::ValueMissing, field, listFieldName(field));
    if (isRoundedNumber(value)) note(FindingKind::RoundedNumber, field, value);
    return value;
}

void ListRow::note(FindingKind kind, ListField field, std::string value, std::string detail) {
    noteAt(kind, m_mapping.columnOf(field).value_or(kNoColumn), std::move(value), std::move(detail));
}

void ListRow::noteAt(FindingKind kind, std::size_t column, std::string value, std::string detail) {
    m_hasError = m_hasError || isError(kind);
    const std::string_view heading =
        column == kNoColumn ? std::string_view() : m_table.cell(m_mapping.headerRow, column);
    m_findings.add({.kind = kind,
                    .file = m_table.source.file,
                    .row = number(),
                    .column = column,
                    .heading = shownText(heading),
                    .value = std::move(value),
                    .detail = std::move(detail)});
}

void ListRow::checkLength() {
    const std::size_t headings = m_table.cellCount(m_mapping.headerRow);
    for (std::size_t column = headings; column < m_table.cellCount(m_row); ++column) {
        if (m_table.cell(m_row, column).empty()) continue;
        return noteAt(FindingKind::RowTooLong, column);
    }
}

} // namespace earmark::exchange
