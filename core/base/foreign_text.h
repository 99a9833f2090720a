#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace earmark {

/// A foreign text of many lines made safe to show: line ends become '\n', and what is no UTF-8, every other
/// control character but the tab, and every character that reorders the text becomes U+FFFD, so that one sees
/// that something stood there.
std::string harmlessText(std::string_view text);

/// Characters of a well-formed UTF-8 text, as Unicode counts them.
std::size_t codePointCount(std::string_view utf8);

/// The code points [start, end) of a well-formed UTF-8 text; less where the text ends before.
std::string_view codePointSpan(std::string_view utf8, std::size_t start, std::size_t end);

} // namespace earmark
