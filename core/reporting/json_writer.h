#pragma once

#include "core/base/localized_text.h"

#include <concepts>
#include <cstdint>
#include <iosfwd>
#include <optional>
#include <string_view>
#include <vector>

namespace earmark::reporting {

/// Writes JSON as it is told, member by member, so that a million rows need no more memory than one. Two
/// spaces of indent, members in the order they are given, UTF-8 unescaped; bytes that are not UTF-8 become
/// U+FFFD. There is no floating-point overload: a figure is written as text or as an integer, never rounded
/// on the way out. The stream's own state tells whether writing failed.
class JsonWriter {
public:
    explicit JsonWriter(std::ostream& out)
        : m_out(out) {}

    void beginObject() { open('{'); }
    void endObject() { close('}'); }
    void beginArray() { open('['); }
    void endArray() { close(']'); }
    /// The name of the next value inside an object.
    void key(std::string_view name);

    void value(std::string_view text);
    void value(const char* text) { value(std::string_view(text)); }
    void value(bool flag);
    template <std::integral Number>
    requires(!std::same_as<Number, bool>) void value(Number number) {
        integer(static_cast<std::int64_t>(number));
    }
    /// An object with the members "en" and "zh".
    void value(const LocalizedText& text);
    void null();
    /// The value, or null where there is none.
    template <class T>
    void value(const std::optional<T>& maybe) {
        if (maybe)
            value(*maybe);
        else
            null();
    }

    template <class T>
    void member(std::string_view name, const T& content) {
        key(name);
        value(content);
    }
    void nullMember(std::string_view name) {
        key(name);
        null();
    }

    /// Ends the text with a new line, once everything opened is closed.
    void finish();

private:
    void open(char bracket);
    void close(char bracket);
    void integer(std::int64_t number);
    void startValue();
    void newLine();
    void quoted(std::string_view text);

    std::ostream& m_out;
    std::vector<bool> m_levelHasItems; ///< one entry for each open bracket
    bool m_afterKey = false;
};

} // namespace earmark::reporting
