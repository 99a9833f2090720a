#include "core/exchange/clipboard_table.h"

#include "core/base/text.h"
#include "core/exchange/cell_text.h"
#include "core/exchange/table_reader.h"

namespace earmark::exchange {

namespace {

constexpr std::size_t kMaximumBytes = 32U << 20;
/// A quotation mark that never closes is looked for again in each row; both bounds keep that cheap.
constexpr std::size_t kMaximumRows = 10'000;
constexpr const char* kName = "clipboard";

bool isLineEnd(char letter) {
    return letter == '\n' || letter == '\r';
}

class ClipboardParser {
public:
    ClipboardParser(std::string_view text, Table& table)
        : m_text(text)
        , m_table(table) {}

    std::optional<Finding> read() {
        for (std::size_t row = 1; m_at < m_text.size(); ++row) {
            if (const auto problem = readRow(row)) return problem;
            if (row > Table::kMaximumRows)
                return Finding{.kind = FindingKind::TooManyRows,
                               .value = std::to_string(Table::kMaximumRows)};
        }
        return std::nullopt;
    }

private:
    std::optional<Finding> readRow(std::size_t row) {
        while (true) {
            const std::string cell = readQuoted().value_or(std::string());
            m_table.addCell(strippedCell(m_wasQuoted ? std::string_view(cell) : readPlain()));
            if (m_table.openCells() > Table::kMaximumColumns)
                return Finding{.kind = FindingKind::TooManyColumns,
                               .row = row,
                               .value = std::to_string(Table::kMaximumColumns)};
            if (m_at >= m_text.size() || m_text[m_at] != '\t') break;
            ++m_at;
        }
        if (m_at < m_text.size() && m_text[m_at] == '\r') ++m_at;
        if (m_at < m_text.size() && m_text[m_at] == '\n') ++m_at;
        m_table.endRow(row);
        return std::nullopt;
    }

    /// A cell in quotation marks, when they close where the cell ends.
    std::optional<std::string> readQuoted() {
        m_wasQuoted = false;
        if (m_at >= m_text.size() || m_text[m_at] != '"') return std::nullopt;
        std::string cell;
        for (std::size_t at = m_at + 1; at < m_text.size(); ++at) {
            if (m_text[at] == '\t' || cell.size() > Table::kMaximumCellBytes) return std::nullopt;
            if (m_text[at] != '"') {
                cell += m_text[at];
            } else if (at + 1 < m_text.size() && m_text[at + 1] == '"') {
                cell += m_text[at++];
            } else {
                const bool ends =
                    at + 1 >= m_text.size() || m_text[at + 1] == '\t' || isLineEnd(m_text[at + 1]);
                if (!ends) return std::nullopt;
                m_at = at + 1;
                m_wasQuoted = true;
                return cell;
            }
        }
        return std::nullopt;
    }

    std::string_view readPlain() {
        const std::size_t begin = m_at;
        while (m_at < m_text.size() && m_text[m_at] != '\t' && !isLineEnd(m_text[m_at]))
            ++m_at;
        return beginningOf(m_text.substr(begin, m_at - begin), Table::kMaximumCellBytes);
    }

    std::string_view m_text;
    Table& m_table;
    std::size_t m_at = 0;
    bool m_wasQuoted = false;
};

Error refused(Finding finding, Finding* why) {
    finding.file = kName;
    if (why) *why = finding;
    return toError(finding);
}

} // namespace

Result<Table> readClipboardTable(std::string_view utf8, Finding* why) {
    if (utf8.size() > kMaximumBytes)
        return refused(
            {.kind = FindingKind::FileTooLarge, .value = std::to_string(kMaximumBytes >> 20) + " MB"}, why);
    if (utf8.find('\t') == std::string_view::npos) return readTableBytes(utf8, kName, {}, nullptr, why);
    if (!isValidUtf8(utf8)) return refused({.kind = FindingKind::NotATable}, why);
    Table table;
    table.source.delimiter = '\t';
    if (auto problem = ClipboardParser(utf8, table).read()) return refused(std::move(*problem), why);
    if (table.rowCount() == 0) return refused({.kind = FindingKind::FileEmpty}, why);
    return table;
}

} // namespace earmark::exchange
