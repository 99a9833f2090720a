#pragma once

#include "core/exchange/chat_json.h"

namespace earmark::exchange {

/// Messages as the rows of a delimited text: time, side or author, text, in any order under headings in
/// English or Chinese.
struct WrittenTable {
    WrittenChat chat;
    bool columnsGuessed = false; ///< there were no headings: columns were told by what they hold
};

/// Malformed with row and column where the text is no table, or no column holds the messages' texts.
Result<WrittenTable> readChatTable(std::string_view utf8, const std::string& subject);

} // namespace earmark::exchange
