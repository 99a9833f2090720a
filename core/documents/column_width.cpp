#include "core/documents/column_width.h"

#include "core/documents/sheet_text.h"

#include <algorithm>
#include <sstream>

namespace earmark::documents {

namespace {

constexpr std::size_t kShort = 14;

std::size_t longestWord(const std::string& text) {
    std::istringstream words(text);
    std::size_t longest = 0;
    for (std::string word; words >> word;)
        longest = std::max(longest, sheetWidth(word));
    return longest;
}

} // namespace

ColumnWidth columnWidth(const DataTable& table, std::size_t column) {
    const std::size_t head = longestWord(table.columns[column].title);
    std::size_t cells = 0;
    std::size_t word = head;
    for (const std::vector<Cell>& row : table.rows) {
        cells = std::max(cells, sheetWidth(row[column].text));
        word = std::max(word, longestWord(row[column].text));
    }
    ColumnWidth width{std::max(cells, head), std::min(word, kShort), false};
    width.isShort = width.units <= kShort;
    return width;
}

} // namespace earmark::documents
