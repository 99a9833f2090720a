#pragma once

#include <string>
#include <string_view>

namespace earmark {

/// Whether every byte sequence is well-formed UTF-8 (no overlong forms, no surrogates, at most U+10FFFF).
bool isValidUtf8(std::string_view text);

/// Without leading and trailing ASCII white space.
std::string_view trimmed(std::string_view text);

/// Whether a text is safe as a name shown on one line: valid UTF-8, no control characters, no characters
/// that reorder the text around them (U+202A–U+202E, U+2066–U+2069).
bool isPlainLine(std::string_view text);

} // namespace earmark
