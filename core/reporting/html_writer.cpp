#include "core/reporting/html_writer.h"

#include "core/base/text.h"

#include <cassert>
#include <cstdio>

namespace earmark::reporting {

namespace {

constexpr std::string_view kReplacement = "\xef\xbf\xbd";

/// The bytes of the character that begins a text; 0 where they are not UTF-8.
std::size_t characterLength(std::string_view text) {
    for (std::size_t length = 1; length <= 4 && length <= text.size(); ++length)
        if (isValidUtf8(text.substr(0, length))) return length;
    return 0;
}

bool isControl(char letter) {
    const auto byte = static_cast<unsigned char>(letter);
    return (byte < 0x20 && letter != '\n' && letter != '\t') || byte == 0x7f;
}

std::string_view entityOf(char letter) {
    switch (letter) {
    case '&':
        return "&amp;";
    case '<':
        return "&lt;";
    case '>':
        return "&gt;";
    case '"':
        return "&quot;";
    case '\'':
        return "&#39;";
    default:
        return {};
    }
}

std::string escaped(std::string_view text) {
    std::string html;
    html.reserve(text.size() + text.size() / 8);
    while (!text.empty()) {
        const std::size_t length = characterLength(text);
        if (length == 0 || isControl(text.front()))
            html += kReplacement;
        else if (const std::string_view entity = entityOf(text.front()); !entity.empty())
            html += entity;
        else
            html += text.substr(0, length);
        text.remove_prefix(length == 0 ? 1 : length);
    }
    return html;
}

unsigned codePoint(std::string_view character) {
    const auto first = static_cast<unsigned char>(character.front());
    unsigned code = character.size() == 1 ? first : first & (0x7fU >> character.size());
    for (const char next : character.substr(1))
        code = (code << 6) | (static_cast<unsigned char>(next) & 0x3fU);
    return code;
}

} // namespace

void HtmlWriter::open(const char* tag, std::string_view classes, Attributes attributes) {
    m_html += '<';
    m_html += tag;
    if (!classes.empty()) m_html.append(" class=\"").append(classes).append("\"");
    for (const auto& [name, value] : attributes)
        m_html.append(" ").append(name).append("=\"").append(escaped(value)).append("\"");
    m_html += '>';
    m_open.push_back(tag);
}

void HtmlWriter::close() {
    assert(!m_open.empty());
    m_html.append("</").append(m_open.back()).append(">");
    m_open.pop_back();
}

void HtmlWriter::single(const char* tag, Attributes attributes) {
    open(tag, {}, attributes);
    m_open.pop_back();
}

void HtmlWriter::text(std::string_view utf8) {
    m_html += escaped(utf8);
}

void HtmlWriter::lines(std::string_view utf8) {
    for (std::size_t at = 0; at <= utf8.size();) {
        const std::size_t end = std::min(utf8.find('\n', at), utf8.size());
        if (at > 0) single("br");
        text(utf8.substr(at, end - at));
        at = end + 1;
    }
}

void HtmlWriter::element(const char* tag, std::string_view content, std::string_view classes) {
    open(tag, classes);
    lines(content);
    close();
}

void HtmlWriter::style(std::string_view css) {
    open("style");
    m_html += css;
    close();
}

std::string HtmlWriter::take() {
    assert(m_open.empty());
    return std::move(m_html);
}

std::string cssText(std::string_view utf8) {
    std::string css = "\"";
    while (!utf8.empty()) {
        const std::size_t length = characterLength(utf8);
        const unsigned code = length == 0 ? 0xfffd : codePoint(utf8.substr(0, length));
        const bool plain = (code >= '0' && code <= '9') || (code >= 'A' && code <= 'Z') ||
                           (code >= 'a' && code <= 'z') || code == ' ';
        char escape[16];
        std::snprintf(escape, sizeof escape, plain ? "%c" : "\\%06x", code < 0x20 ? 0x20U : code);
        css += escape;
        utf8.remove_prefix(length == 0 ? 1 : length);
    }
    return css + '"';
}

} // namespace earmark::reporting
