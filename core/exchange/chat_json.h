#pragma once

#include "core/exchange/message_composer.h"

#include <string_view>

namespace earmark::exchange {

/// Messages as JSON: a list of objects, an object that holds such a list (with a subject beside it), or an
/// object on each line. Members are known by the usual names in English and Chinese, whatever their order and
/// spelling ("sender_name", "senderName", 发送人); a sender may be an object with a name and a role, a text a
/// list of parts. Messages without a text (pictures, events) show their type in brackets.
struct WrittenChat {
    std::string heading;
    std::vector<WrittenMessage> messages;
};

/// Malformed with the JSON pointer or the line where the text is no JSON or an item no message.
Result<WrittenChat> readChatJson(std::string_view utf8, const std::string& subject);

} // namespace earmark::exchange
