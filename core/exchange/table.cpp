#include "core/exchange/table.h"

#include <algorithm>

namespace earmark::exchange {

const char* encodingName(Encoding encoding) {
    switch (encoding) {
    case Encoding::Utf8:
        return "UTF-8";
    case Encoding::Utf8WithBom:
        return "UTF-8 with BOM";
    case Encoding::Utf16LittleEndian:
        return "UTF-16 LE";
    case Encoding::Utf16BigEndian:
        return "UTF-16 BE";
    case Encoding::Gb18030:
        return "GB18030";
    case Encoding::Big5:
        return "Big5";
    case Encoding::Windows1252:
        return "Windows-1252";
    }
    return "UTF-8";
}

std::size_t Table::cellCount(std::size_t row) const {
    const std::size_t end = row + 1 < m_rows.size() ? m_rows[row + 1].firstCell : m_openFirst;
    return end - m_rows[row].firstCell;
}

std::string_view Table::cell(std::size_t row, std::size_t column) const {
    if (column >= cellCount(row)) return {};
    const std::size_t index = m_rows[row].firstCell + column;
    const std::size_t begin = index == 0 ? 0 : m_ends[index - 1];
    return std::string_view(m_text).substr(begin, m_ends[index] - begin);
}

void Table::addCell(std::string_view text) {
    m_text.append(text);
    m_ends.push_back(static_cast<std::uint32_t>(m_text.size()));
}

void Table::endRow(std::size_t number) {
    if (m_text.size() == m_openText) {
        m_ends.resize(m_openFirst);
        return;
    }
    m_rows.push_back({static_cast<std::uint32_t>(number), static_cast<std::uint32_t>(m_openFirst)});
    m_columns = std::max(m_columns, openCells());
    m_openFirst = m_ends.size();
    m_openText = m_text.size();
}

} // namespace earmark::exchange
