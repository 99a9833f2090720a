#pragma once

#include "core/exchange/chat_json.h"

namespace earmark::exchange {

/// A conversation as a person would copy it: "客服: …", "[10:32] Agent: …", "2026-03-02 10:32 Lin Yue: …",
/// "林悦 10:32:05" with the text below. Lines that begin no message go on with the one before; a line
/// "Subject: …" or 主题：… on top is the heading.
///
/// Malformed where the text is no conversation: less than two messages, or neither times nor words that tell
/// who speaks.
Result<WrittenChat> readTranscript(std::string_view utf8, const std::string& subject);

} // namespace earmark::exchange
