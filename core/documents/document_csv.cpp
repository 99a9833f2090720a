#include "core/documents/document_csv.h"

#include "core/base/foreign_text.h"
#include "core/documents/cell_digits.h"
#include "core/documents/table_list.h"
#include "core/reporting/csv_records.h"

namespace earmark::documents {

namespace {

constexpr std::string_view kByteOrderMark = "\xef\xbb\xbf";
constexpr std::string_view kLineEnd = "\r\n";

void addRow(std::string& csv, const std::vector<std::string>& cells) {
    for (std::size_t index = 0; index < cells.size(); ++index) {
        if (index > 0) csv += ',';
        csv += cells[index];
    }
    csv += kLineEnd;
}

std::string textCell(const std::string& text) {
    return reporting::csvCell(harmlessText(text));
}

void addTable(std::string& csv, const DataTable& table) {
    csv += kLineEnd;
    if (!table.title.empty()) addRow(csv, {textCell(table.title)});
    std::vector<std::string> cells;
    for (const Column& column : table.columns)
        cells.push_back(textCell(column.kind == ColumnKind::Percent ? column.title + " (%)" : column.title));
    addRow(csv, cells);
    for (const std::vector<Cell>& row : table.rows) {
        for (std::size_t index = 0; index < row.size(); ++index)
            cells[index] = row[index].exact ? plainDigits(table.columns[index], *row[index].exact)
                                            : textCell(row[index].text);
        addRow(csv, cells);
    }
}

} // namespace

std::string documentCsv(const Document& document) {
    std::string csv(kByteOrderMark);
    addRow(csv, {textCell(document.title), textCell(document.subtitle)});
    for (const DataTable& table : tablesOf(document))
        addTable(csv, table);
    return csv;
}

} // namespace earmark::documents
