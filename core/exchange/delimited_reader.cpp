#include "core/exchange/delimited_reader.h"

#include "core/exchange/cell_text.h"

#include <array>

namespace earmark::exchange {

namespace {

constexpr bool isLineEnd(char letter) {
    return letter == '\n' || letter == '\r';
}

class Parser {
public:
    Parser(std::string_view text, char delimiter, Table& table)
        : m_text(text)
        , m_delimiter(delimiter)
        , m_table(table) {}

    bool atEnd() const { return m_at >= m_text.size(); }
    std::size_t row() const { return m_row; }

    void skipLine() {
        ++m_row;
        while (!atEnd() && !isLineEnd(m_text[m_at]))
            ++m_at;
        takeLineEnd();
    }

    /// Reads one row with its line end.
    std::optional<Finding> readRow() {
        ++m_row;
        while (true) {
            skipBlanks();
            const auto problem = peek('"') ? readQuoted() : readPlain();
            if (problem) return problem;
            if (m_table.openCells() > Table::kMaximumColumns)
                return at(FindingKind::TooManyColumns, kNoColumn, std::to_string(Table::kMaximumColumns));
            if (!peek(m_delimiter)) break;
            ++m_at;
        }
        takeLineEnd();
        m_table.endRow(m_row);
        if (m_table.rowCount() > Table::kMaximumRows)
            return at(FindingKind::TooManyRows, kNoColumn, std::to_string(Table::kMaximumRows));
        if (m_table.overfull())
            return at(FindingKind::FileTooLarge, kNoColumn,
                      std::to_string(Table::kMaximumTextBytes >> 20) + " MB");
        return std::nullopt;
    }

private:
    bool peek(char letter) const { return !atEnd() && m_text[m_at] == letter; }

    void skipBlanks() {
        while ((peek(' ') || peek('\t')) && m_text[m_at] != m_delimiter)
            ++m_at;
    }

    void takeLineEnd() {
        const bool carriageReturn = peek('\r');
        if (carriageReturn) ++m_at;
        if (peek('\n')) ++m_at;
    }

    Finding at(FindingKind kind, std::size_t column, std::string value = {}) const {
        return {.kind = kind, .row = m_row, .column = column, .value = std::move(value)};
    }

    std::optional<Finding> keep(std::string_view cell) {
        if (cell.size() > Table::kMaximumCellBytes)
            return at(FindingKind::CellTooLong, m_table.openCells(),
                      std::to_string(Table::kMaximumCellBytes / 4));
        m_table.addCell(unguarded(strippedCell(cell)));
        return std::nullopt;
    }

    std::optional<Finding> readPlain() {
        const std::size_t begin = m_at;
        while (!atEnd() && m_text[m_at] != m_delimiter && !isLineEnd(m_text[m_at]))
            ++m_at;
        return keep(m_text.substr(begin, m_at - begin));
    }

    std::optional<Finding> readQuoted() {
        const Finding unclosed = at(FindingKind::UnclosedQuote, m_table.openCells());
        m_cell.clear();
        ++m_at;
        while (true) {
            const std::size_t quote = m_text.find('"', m_at);
            if (quote == std::string_view::npos) return unclosed;
            m_cell.append(m_text.substr(m_at, quote - m_at));
            m_at = quote + 1;
            if (!peek('"')) break;
            m_cell += '"';
            ++m_at;
        }
        skipBlanks();
        if (!atEnd() && m_text[m_at] != m_delimiter && !isLineEnd(m_text[m_at]))
            return at(FindingKind::TextAfterQuote, m_table.openCells());
        return keep(m_cell);
    }

    std::string_view m_text;
    char m_delimiter;
    Table& m_table;
    std::size_t m_at = 0;
    std::size_t m_row = 0;
    std::string m_cell; ///< kept to spare an allocation a cell
};

/// How well a separator explains the first rows: those that have as many cells as the longest of them, times
/// that number.
std::size_t fitOf(std::string_view text, char delimiter) {
    constexpr std::size_t kRowsLookedAt = 30;
    Table table;
    Parser parser(text, delimiter, table);
    while (!parser.atEnd() && table.rowCount() < kRowsLookedAt)
        if (parser.readRow()) break;
    if (table.columnCount() < 2) return 0;
    std::size_t fitting = 0;
    for (std::size_t row = 0; row < table.rowCount(); ++row)
        if (table.cellCount(row) == table.columnCount()) ++fitting;
    return fitting * table.columnCount();
}

char likeliestDelimiter(std::string_view text) {
    constexpr std::size_t kBytesLookedAt = 256 * 1024;
    char best = ',';
    std::size_t bestFit = 0;
    for (const char candidate : std::array{',', ';', '\t', '|'}) {
        const std::size_t fit = fitOf(text.substr(0, kBytesLookedAt), candidate);
        if (fit > bestFit) {
            best = candidate;
            bestFit = fit;
        }
    }
    return best;
}

/// Excel's own hint, "sep=;" in the first line.
std::optional<char> namedDelimiter(std::string_view text) {
    const bool named = text.starts_with("sep=") && text.size() > 5 && isLineEnd(text[5]);
    return named ? std::optional<char>(text[4]) : std::nullopt;
}

} // namespace

std::optional<Finding> readDelimited(std::string_view utf8, std::optional<char> delimiter, Table& table,
                                     const Progress* progress) {
    const std::optional<char> named = namedDelimiter(utf8);
    if (!delimiter) delimiter = named ? named : likeliestDelimiter(utf8);
    table.source.delimiter = *delimiter;
    Parser parser(utf8, *delimiter, table);
    if (named) parser.skipLine();
    while (!parser.atEnd()) {
        if (progress && parser.row() % 4096 == 0 && progress->cancelled()) return std::nullopt;
        if (auto problem = parser.readRow()) return problem;
    }
    return std::nullopt;
}

} // namespace earmark::exchange
