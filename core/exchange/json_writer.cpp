#include "core/exchange/json_writer.h"

#include "core/scoring/decimal.h"

namespace earmark::exchange {

namespace {

std::string escaped(char character) {
    constexpr std::string_view kHex = "0123456789abcdef";
    switch (character) {
    case '"':
        return "\\\"";
    case '\\':
        return "\\\\";
    case '\n':
        return "\\n";
    case '\r':
        return "\\r";
    case '\t':
        return "\\t";
    default:
        break;
    }
    const auto code = static_cast<unsigned char>(character);
    if (code >= 0x20) return {character};
    return std::string("\\u00") + kHex[code >> 4] + kHex[code & 0xf];
}

} // namespace

void JsonWriter::begin(char bracket, Layout layout) {
    separate();
    m_text += bracket;
    const bool inOneLine = !m_lines.empty() && m_lines.back() == 'o';
    m_lines += layout == Layout::OneLine || inOneLine ? 'o' : 'l';
    m_first = true;
}

void JsonWriter::end(char bracket) {
    const bool onLines = m_lines.back() == 'l';
    m_lines.pop_back();
    if (!m_first && onLines) breakLine();
    m_text += bracket;
    m_first = false;
}

void JsonWriter::key(std::string_view name) {
    string(name);
    m_text += ": ";
    m_afterKey = true;
}

void JsonWriter::string(std::string_view text) {
    separate();
    m_text += '"';
    for (const char character : text)
        m_text += escaped(character);
    m_text += '"';
}

void JsonWriter::decimal(std::int64_t value, int places) {
    raw(scoring::decimalText(value, places));
}

void JsonWriter::raw(std::string_view token) {
    separate();
    m_text += token;
}

void JsonWriter::separate() {
    if (m_afterKey) {
        m_afterKey = false;
        return;
    }
    if (m_lines.empty()) return;
    const bool onLines = m_lines.back() == 'l';
    if (!m_first) m_text += onLines ? "," : ", ";
    if (onLines) breakLine();
    m_first = false;
}

void JsonWriter::breakLine() {
    m_text += '\n';
    m_text.append(m_lines.size() * 2, ' ');
}

} // namespace earmark::exchange
