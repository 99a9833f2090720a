#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace earmark::exchange {

/// Writes canonical JSON: two spaces of indent, members in the order they are given, short objects on one
/// line where asked for. Numbers are written from integers, so that no rounding can enter.
class JsonWriter {
public:
    enum class Layout { Lines, OneLine };

    void beginObject(Layout layout = Layout::Lines) { begin('{', layout); }
    void endObject() { end('}'); }
    void beginArray(Layout layout = Layout::Lines) { begin('[', layout); }
    void endArray() { end(']'); }
    void key(std::string_view name);

    void string(std::string_view text);
    void boolean(bool value) { raw(value ? "true" : "false"); }
    /// `value` in units of 10^-places: decimal(2500, 3) writes 2.5.
    void decimal(std::int64_t value, int places);
    void null() { raw("null"); }

    /// The text, ended by a line break.
    std::string take() { return std::move(m_text) + "\n"; }

private:
    void begin(char bracket, Layout layout);
    void end(char bracket);
    void raw(std::string_view token);
    void separate();
    void breakLine();

    std::string m_text;
    std::string m_lines; ///< one character for each open bracket: 'l' its items on lines, 'o' on one line
    bool m_first = true; ///< nothing was written yet since the last opening bracket
    bool m_afterKey = false;
};

} // namespace earmark::exchange
