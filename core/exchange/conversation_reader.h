#pragma once

#include "core/base/calendar.h"
#include "core/base/result.h"
#include "core/exchange/table.h"
#include "core/model/conversation.h"
#include "core/model/recording.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace earmark::exchange {

/// Larger texts are refused before they are read.
inline constexpr std::uintmax_t kMaximumConversationBytes = 16ULL << 20;

/// The forms in which written contacts come.
enum class ConversationForm { ChatJson, ChatTable, Transcript, Mail };

/// "chat-json", "chat-csv", "transcript", "mail".
const char* conversationFormName(ConversationForm form);

/// A conversation with how its file was understood.
struct ConversationReading {
    model::Conversation conversation;
    ConversationForm form = ConversationForm::Transcript;
    Encoding encoding = Encoding::Utf8;
    bool columnsGuessed = false; ///< of a chat without headings: told by what the columns hold
};

/// Reads a chat (a list of JSON objects, an object a line, delimited text), an e-mail with what it quotes, or
/// a transcript. What the file is, its content says, never its name; text in UTF-8, UTF-16 or GB18030. Times
/// without a zone are those of `zone`. NotFound, Io, Unsupported (not a text), TooLarge, Malformed; detail
/// gives place and remedy.
Result<ConversationReading> readConversationFile(const std::filesystem::path& path, const Zone& zone);

/// The same from bytes in memory; `subject` stands for the file in messages.
Result<ConversationReading> readConversationBytes(std::string_view bytes, const std::string& subject,
                                                  const Zone& zone);

/// The conversation of a written contact, its writers swapped where a person said so (Recording::sides).
Result<model::Conversation> conversationOf(const model::Recording& recording, const Zone& zone);

/// Whether a file is a conversation beyond doubt, so that it is taken for a contact among other files: a
/// table must have a chat's headings, and words must tell who speaks in a transcript.
bool isConversation(const std::filesystem::path& path);

} // namespace earmark::exchange
