#pragma once

#include "core/exchange/finding.h"
#include "core/exchange/table.h"

#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace earmark::exchange {

/// A text turned into UTF-8, with how its bytes were understood.
struct DecodedText {
    std::string utf8; ///< without a byte order mark
    Encoding encoding = Encoding::Utf8;
    bool guessed = false;
};

/// Understands bytes as text: by byte order mark, else UTF-8 if they are valid, else GB18030 if they look
/// like Chinese in it; or as the person says. Text that is UTF-8 but for a few damaged places is not taken
/// for another encoding. Findings: BrokenEncoding, UnknownEncoding, with the line.
std::variant<DecodedText, Finding> decodeText(std::string_view bytes, std::optional<Encoding> wanted);

/// UTF-8 as GB18030, up to the first byte that is not UTF-8; empty where the system cannot.
std::string toGb18030(std::string_view utf8);

} // namespace earmark::exchange
