#include "core/documents/column_width.h"

#include "core/documents/sheet_text.h"

#include <algorithm>
#include <sstream>

namespace earmark::documents {

namespace {

constexpr std::size_t kShort = 14;

/// A line of Chinese may end after any character, but four of them should stand together.
std::size_t wordWidth(const std::string& word) {
    constexpr std::size_t kFourCharacters = 8;
    std::size_t widest = 0;
    std::size_t run = 0;
    bool wide = false;
    for (const char letter : word) {
        const auto byte = static_cast<unsigned char>(letter);
        if (byte >= 0x80 && byte < 0xc0) continue; // inside a character
        const bool isWide = byte >= 0xe0;
        run = (isWide == wide ? run : 0) + (isWide ? 2 : 1);
        wide = isWide;
        widest = std::max(widest, wide ? std::min(run, kFourCharacters) : run);
    }
    return widest;
}

std::size_t longestWord(const std::string& text) {
    std::istringstream words(text);
    std::size_t longest = 0;
    for (std::string word; words >> word;)
        longest = std::max(longest, wordWidth(word));
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
