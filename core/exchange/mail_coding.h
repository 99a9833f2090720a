#pragma once

#include <string>
#include <string_view>

namespace earmark::exchange {

/// Bytes of a mail as UTF-8: by the charset the mail names ("gb2312", "iso-8859-1", "utf-8" …); where it
/// names none, one not known, or one that the bytes do not fit, by what they look like. Never fails: what
/// fits nothing is shown as U+FFFD.
std::string mailText(std::string_view bytes, std::string_view charset);

/// RFC 2045 quoted-printable and base64, tolerant of what mailers get wrong.
std::string decodeQuotedPrintable(std::string_view text);
std::string decodeBase64(std::string_view text);

/// A header's value as UTF-8: RFC 2047 encoded words decoded, those next to each other joined.
std::string decodeHeader(std::string_view value);

/// The text of an HTML body: tags, scripts and styles gone, line ends where blocks end, entities as the
/// characters they stand for, quoted blocks with "> " before each line. Nothing is ever loaded.
std::string textOfHtml(std::string_view utf8);

} // namespace earmark::exchange
