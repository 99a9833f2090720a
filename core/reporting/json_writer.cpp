#include "core/reporting/json_writer.h"

#include "core/base/text.h"

#include <cassert>
#include <ostream>

namespace earmark::reporting {

namespace {

constexpr char kHexDigits[] = "0123456789abcdef";
constexpr std::string_view kReplacement = "\xEF\xBF\xBD"; // U+FFFD

/// How many bytes the character at the start of a text has, as its first byte says.
std::size_t announcedLength(unsigned char first) {
    if (first < 0x80) return 1;
    if (first < 0xE0) return 2;
    return first < 0xF0 ? 3 : 4;
}

void writeEscaped(std::ostream& out, char character) {
    switch (character) {
    case '"':
        out << "\\\"";
        return;
    case '\\':
        out << "\\\\";
        return;
    case '\n':
        out << "\\n";
        return;
    case '\t':
        out << "\\t";
        return;
    default:
        break;
    }
    const auto byte = static_cast<unsigned char>(character);
    if (byte < 0x20 || byte == 0x7f)
        out << "\\u00" << kHexDigits[byte >> 4] << kHexDigits[byte & 0x0f];
    else
        out << character;
}

} // namespace

void JsonWriter::key(std::string_view name) {
    assert(!m_levelHasItems.empty() && !m_afterKey);
    startValue();
    quoted(name);
    m_out << ": ";
    m_afterKey = true;
}

void JsonWriter::value(std::string_view text) {
    startValue();
    quoted(text);
}

void JsonWriter::value(bool flag) {
    startValue();
    m_out << (flag ? "true" : "false");
}

void JsonWriter::value(const LocalizedText& text) {
    beginObject();
    member("en", text.en);
    member("zh", text.zh);
    endObject();
}

void JsonWriter::null() {
    startValue();
    m_out << "null";
}

void JsonWriter::finish() {
    assert(m_levelHasItems.empty());
    m_out << '\n';
}

void JsonWriter::open(char bracket) {
    startValue();
    m_out << bracket;
    m_levelHasItems.push_back(false);
}

void JsonWriter::close(char bracket) {
    assert(!m_levelHasItems.empty() && !m_afterKey);
    const bool hadItems = m_levelHasItems.back();
    m_levelHasItems.pop_back();
    if (hadItems) newLine();
    m_out << bracket;
}

void JsonWriter::integer(std::int64_t number) {
    startValue();
    m_out << number;
}

void JsonWriter::startValue() {
    if (m_afterKey) {
        m_afterKey = false;
        return;
    }
    if (m_levelHasItems.empty()) return;
    if (m_levelHasItems.back()) m_out << ',';
    m_levelHasItems.back() = true;
    newLine();
}

void JsonWriter::newLine() {
    m_out << '\n';
    for (std::size_t level = 0; level < m_levelHasItems.size(); ++level)
        m_out << "  ";
}

void JsonWriter::quoted(std::string_view text) {
    m_out << '"';
    while (!text.empty()) {
        const std::size_t length = announcedLength(static_cast<unsigned char>(text.front()));
        const std::string_view character = text.substr(0, length);
        if (length == 1) {
            writeEscaped(m_out, text.front());
        } else if (isValidUtf8(character)) {
            m_out << character;
        } else {
            m_out << kReplacement;
            text.remove_prefix(1);
            continue;
        }
        text.remove_prefix(character.size());
    }
    m_out << '"';
}

} // namespace earmark::reporting
