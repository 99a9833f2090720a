#include "core/exchange/workbook_parts.h"

#include <algorithm>
#include <charconv>

namespace earmark::exchange {

namespace {

int intOf(std::string_view text, int otherwise) {
    int value = otherwise;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

} // namespace

void RelationshipsPart::start(std::string_view name, const XmlAttributes& attributes) {
    if (name != "Relationship" || attributes["TargetMode"] == "External") return;
    const std::string_view type = attributes["Type"];
    relationships.push_back({std::string(attributes["Id"]), std::string(type.substr(type.rfind('/') + 1)),
                             std::string(attributes["Target"])});
}

void WorkbookPart::start(std::string_view name, const XmlAttributes& attributes) {
    if (name == "workbookPr") {
        const std::string_view value = attributes["date1904"];
        since1904 = value == "1" || value == "true";
    } else if (name == "sheet") {
        const std::string_view state = attributes["state"];
        if (state.empty() || state == "visible")
            sheets.push_back({std::string(attributes["name"]), std::string(attributes["id"])});
    }
}

NumberFormat StylesPart::format(std::size_t style) const {
    return style < m_formats.size() ? m_formats[style] : NumberFormat{};
}

void StylesPart::start(std::string_view name, const XmlAttributes& attributes) {
    if (name == "cellXfs") {
        m_inCellFormats = true;
    } else if (name == "numFmt") {
        m_custom.push_back({intOf(attributes["numFmtId"], -1), customFormat(attributes["formatCode"])});
    } else if (name == "xf" && m_inCellFormats) {
        const int id = intOf(attributes["numFmtId"], 0);
        const auto custom = std::ranges::find(m_custom, id, &Custom::id);
        m_formats.push_back(custom != m_custom.end() ? custom->format : builtInFormat(id));
    }
}

void StylesPart::end(std::string_view name) {
    if (name == "cellXfs") m_inCellFormats = false;
}

std::string_view SharedStringsPart::at(std::size_t index) const {
    const std::size_t begin = index == 0 ? 0 : m_ends[index - 1];
    return std::string_view(m_text).substr(begin, m_ends[index] - begin);
}

void SharedStringsPart::start(std::string_view name, const XmlAttributes&) {
    if (name == "t") m_inText = true;
    if (name == "rPh") ++m_phonetic;
}

void SharedStringsPart::end(std::string_view name) {
    if (name == "t") m_inText = false;
    if (name == "rPh") --m_phonetic;
    if (name == "si") m_ends.push_back(static_cast<std::uint32_t>(m_text.size()));
}

void SharedStringsPart::text(std::string_view piece) {
    if (!m_inText || m_phonetic > 0) return;
    m_text.append(piece);
    if (m_text.size() > Table::kMaximumTextBytes)
        problem = Finding{.kind = FindingKind::FileTooLarge,
                          .value = std::to_string(Table::kMaximumTextBytes >> 20) + " MB"};
}

std::string unescapedString(std::string_view text) {
    constexpr std::size_t kEscapeBytes = 7; // _xHHHH_
    std::string plain;
    plain.reserve(text.size());
    for (std::size_t at = 0; at < text.size(); ++at) {
        unsigned code = 0;
        const std::string_view escape = text.substr(at, kEscapeBytes);
        const bool shaped = escape.size() == kEscapeBytes && escape.starts_with("_x") && escape.back() == '_';
        const auto parsed = shaped ? std::from_chars(escape.data() + 2, escape.data() + 6, code, 16)
                                   : std::from_chars_result{};
        if (shaped && parsed.ptr == escape.data() + 6 && code < 0x80) {
            plain += static_cast<char>(code);
            at += kEscapeBytes - 1;
        } else {
            plain += text[at];
        }
    }
    return plain;
}

} // namespace earmark::exchange
