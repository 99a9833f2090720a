#pragma once

#include <string>
#include <string_view>

/// Texts as code points, for readers that look at characters rather than at bytes.
namespace earmark::exchange {

/// Bytes that are not UTF-8 become U+FFFD.
std::u32string decoded(std::string_view utf8);
std::string encoded(std::u32string_view text);

/// The text as rules compare it, one character for one: full-width forms as ASCII, every dash as '-', letters
/// in lower case, every blank as a space. Line feeds stay.
std::u32string plainForm(std::u32string_view text);

/// A Chinese character.
bool isHan(char32_t character);
bool hasHan(std::u32string_view text);
bool isDigit(char32_t character);

/// Without blanks and line feeds around it.
std::u32string_view stripped(std::u32string_view text);

/// A text that is safe to show: control characters and marks that turn the writing around are gone; line
/// feeds stay where `lines`, else they are spaces. `changed`, when given, tells whether something went.
std::string safeText(std::string_view utf8, bool lines, bool* changed = nullptr);

} // namespace earmark::exchange
