#include "core/exchange/workbook_sheet.h"

#include "core/exchange/cell_text.h"

#include <charconv>
#include <cmath>

namespace earmark::exchange {

namespace {

std::size_t numberOf(std::string_view text, std::size_t otherwise) {
    std::size_t value = otherwise;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

/// The column of a reference such as AB12; kNoColumn when it names none.
std::size_t columnOf(std::string_view reference) {
    std::size_t column = 0;
    std::size_t letters = 0;
    for (; letters < reference.size() && reference[letters] >= 'A' && reference[letters] <= 'Z'; ++letters) {
        if (letters == 3) return kNoColumn;
        column = column * 26 + static_cast<std::size_t>(reference[letters] - 'A' + 1);
    }
    return letters == 0 ? kNoColumn : column - 1;
}

} // namespace

void SheetPart::fail(FindingKind kind, std::size_t column, std::string value) {
    problem = Finding{.kind = kind, .row = m_row, .column = column, .value = std::move(value)};
}

void SheetPart::start(std::string_view name, const XmlAttributes& attributes) {
    if (name == "row") {
        startRow(attributes);
    } else if (name == "c") {
        startCell(attributes);
    } else if (name == "v" || name == "t") {
        m_inValue = true;
    } else if (name == "rPh") {
        ++m_phonetic;
    }
}

void SheetPart::end(std::string_view name) {
    if (name == "row") {
        endRow();
    } else if (name == "c") {
        endCell();
    } else if (name == "v" || name == "t") {
        m_inValue = false;
    } else if (name == "rPh") {
        --m_phonetic;
    }
}

void SheetPart::text(std::string_view piece) {
    if (!m_inValue || m_phonetic > 0) return;
    m_value.append(piece);
    if (m_value.size() > Table::kMaximumCellBytes)
        fail(FindingKind::CellTooLong, m_column, std::to_string(Table::kMaximumCellBytes / 4));
}

void SheetPart::startRow(const XmlAttributes& attributes) {
    const std::size_t number = numberOf(attributes["r"], m_row + 1);
    if (number > Table::kMaximumRows)
        return fail(FindingKind::TooManyRows, kNoColumn, std::to_string(Table::kMaximumRows));
    if (number <= m_row) return fail(FindingKind::BrokenWorkbook, kNoColumn, "the rows are out of order");
    m_row = number;
    m_column = kNoColumn;
}

void SheetPart::startCell(const XmlAttributes& attributes) {
    const std::size_t next = m_column == kNoColumn ? 0 : m_column + 1;
    const std::string_view reference = attributes["r"];
    m_column = reference.empty() ? next : columnOf(reference);
    if (m_row == 0 || m_column == kNoColumn || m_column < next)
        return fail(FindingKind::BrokenWorkbook, kNoColumn, "the cells are out of order");
    const std::string_view type = attributes["t"];
    m_kind = type == "s"           ? CellKind::SharedString
             : type == "inlineStr" ? CellKind::InlineString
             : type == "str"       ? CellKind::FormulaString
             : type == "b"         ? CellKind::Boolean
             : type == "d"         ? CellKind::Date
             : type == "e"         ? CellKind::FormulaString // its value is the error's name
                                   : CellKind::Number;
    m_style = numberOf(attributes["s"], 0);
    m_value.clear();
}

void SheetPart::endCell() {
    const std::string text = cellText();
    const std::string_view stripped = strippedCell(text);
    if (problem || stripped.empty()) return;
    if (m_column >= Table::kMaximumColumns)
        return fail(FindingKind::TooManyColumns, kNoColumn, std::to_string(Table::kMaximumColumns));
    while (m_table.openCells() < m_column)
        m_table.addCell({});
    m_table.addCell(stripped);
    if (m_table.overfull())
        problem = Finding{.kind = FindingKind::FileTooLarge,
                          .row = m_row,
                          .value = std::to_string(Table::kMaximumTextBytes >> 20) + " MB"};
}

void SheetPart::endRow() {
    m_table.endRow(m_row);
}

std::string SheetPart::cellText() const {
    switch (m_kind) {
    case CellKind::Number:
        return numericText();
    case CellKind::SharedString: {
        const std::size_t index = numberOf(m_value, m_strings.size());
        return index < m_strings.size() ? unescapedString(m_strings.at(index)) : std::string();
    }
    case CellKind::InlineString:
    case CellKind::FormulaString:
        return unescapedString(m_value);
    case CellKind::Boolean:
        return m_value == "1" ? "TRUE" : "FALSE";
    case CellKind::Date:
        return m_value;
    }
    return {};
}

std::string SheetPart::numericText() const {
    const std::string_view stored = strippedCell(m_value);
    const NumberFormat format = m_styles.format(m_style);
    if (format.meaning == NumberFormat::Meaning::Number) return numberText(stored, format.digits);
    double value = 0;
    const auto parsed = std::from_chars(stored.data(), stored.data() + stored.size(), value);
    if (parsed.ec != std::errc() || !std::isfinite(value)) return std::string(stored);
    std::string text =
        format.meaning == NumberFormat::Meaning::Date ? dateText(value, m_since1904) : durationText(value);
    return text.empty() ? std::string(stored) : text;
}

} // namespace earmark::exchange
