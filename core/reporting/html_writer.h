#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace earmark::reporting {

/// The one place where texts become HTML: every text and attribute value is escaped, what cannot stand in a
/// page (control characters, bytes that are not UTF-8) becomes U+FFFD. Tags, attribute names and classes come
/// from code and are written as they are.
class HtmlWriter {
public:
    using Attributes = std::initializer_list<std::pair<const char*, std::string_view>>;

    void open(const char* tag, std::string_view classes = {}, Attributes attributes = {});
    void close();
    /// A tag without an end: br, meta, col.
    void single(const char* tag, Attributes attributes = {});
    void text(std::string_view utf8);
    /// The same with a break at each line feed.
    void lines(std::string_view utf8);
    void element(const char* tag, std::string_view content, std::string_view classes = {});
    /// What another HtmlWriter wrote.
    void append(const std::string& html) { m_html += html; }
    /// A style sheet of our own; nothing of a card may be in it but what cssText() made.
    void style(std::string_view css);

    /// The whole, once everything opened is closed.
    std::string take();

private:
    std::string m_html;
    std::vector<const char*> m_open;
};

/// A text as a quoted CSS string: everything but letters and digits of ASCII as an escape.
std::string cssText(std::string_view utf8);

} // namespace earmark::reporting
