#pragma once

#include <string>
#include <string_view>

namespace earmark::exchange {

/// Without the white space around it, no-break and ideographic spaces and stray byte order marks included.
std::string_view strippedCell(std::string_view cell);

/// Whether a spreadsheet would run the text as a formula: it begins with = + - @, a tab or a carriage return.
bool looksLikeFormula(std::string_view cell);

/// Takes off what keeps a spreadsheet from running or reformatting a text: the apostrophe before a formula
/// sign, and ="…" around the whole.
std::string_view unguarded(std::string_view cell);

/// The beginning of a UTF-8 text, at most so many bytes, without half a character at its end.
std::string_view beginningOf(std::string_view text, std::size_t bytes);

/// A foreign text as a message may show it: at most about 80 bytes, whole characters, no control characters.
std::string shownText(std::string_view text);

} // namespace earmark::exchange
