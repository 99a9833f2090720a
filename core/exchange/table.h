#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace earmark::exchange {

/// How the bytes of a text file are to be understood.
enum class Encoding { Utf8, Utf8WithBom, Utf16LittleEndian, Utf16BigEndian, Gb18030, Big5, Windows1252 };

/// "UTF-8", "UTF-8 with BOM", "UTF-16 LE", "GB18030" …: the same in every language.
const char* encodingName(Encoding encoding);

enum class TableFormat { DelimitedText, Workbook };

/// Where a table came from and how it was read.
struct TableSource {
    std::string file; ///< the file's name, UTF-8
    TableFormat format = TableFormat::DelimitedText;
    Encoding encoding = Encoding::Utf8; ///< of a text
    bool encodingGuessed = false;       ///< taken by plausibility; a person may know better
    char delimiter = ',';               ///< of a text
    std::string sheet;                  ///< of a workbook: the sheet read
    std::vector<std::string> sheets;    ///< of a workbook: every visible sheet
};

/// Rows of UTF-8 cells as a file holds them, headings included; rows without any text are left out, but
/// numbers stay those that a spreadsheet shows. All text lies in one buffer, so that 100,000 rows cost
/// little more than their bytes.
class Table {
public:
    static constexpr std::size_t kMaximumRows = 1'048'576; ///< as many as a sheet can have
    static constexpr std::size_t kMaximumColumns = 512;
    static constexpr std::size_t kMaximumCellBytes = 131'068; ///< 32,767 characters of four bytes
    static constexpr std::size_t kMaximumTextBytes = 1U << 29;
    static constexpr std::size_t kMaximumCells = 1U << 25;

    TableSource source;

    std::size_t rowCount() const { return m_rows.size(); }
    /// Columns of the longest row.
    std::size_t columnCount() const { return m_columns; }
    /// Cells that row has; those beyond are empty.
    std::size_t cellCount(std::size_t row) const;
    /// Empty beyond the row's end. Valid while the table lives and is not appended to.
    std::string_view cell(std::size_t row, std::size_t column) const;
    /// The row's number in the file, from 1.
    std::size_t rowNumber(std::size_t row) const { return m_rows[row].number; }

    /// Appends cells to the row being written; endRow() keeps it when any cell holds text.
    void addCell(std::string_view text);
    void endRow(std::size_t number);
    /// Cells in the row being written.
    std::size_t openCells() const { return m_ends.size() - m_openFirst; }
    /// Whether all rows together hold more than is reasonable for a list.
    bool overfull() const { return m_text.size() > kMaximumTextBytes || m_ends.size() > kMaximumCells; }

private:
    struct Row {
        std::uint32_t number;
        std::uint32_t firstCell;
    };

    std::string m_text;
    std::vector<std::uint32_t> m_ends; ///< where each cell's text ends; it begins where the one before ends
    std::vector<Row> m_rows;
    std::size_t m_columns = 0;
    std::size_t m_openFirst = 0; ///< first cell of the row being written
    std::size_t m_openText = 0;  ///< its first byte
};

} // namespace earmark::exchange
