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

/// A file's name or path to be told whole: the bytes of what is no UTF-8, or a control or reordering
/// character, as "\xE9", and then a backslash doubled, so that the name can be found again. A plain name
/// stays as it is.
std::string escapedName(std::string_view name);

} // namespace earmark::exchange
