#pragma once

#include "core/base/calendar.h"
#include "core/base/result.h"
#include "core/model/conversation.h"

#include <string>
#include <vector>

namespace earmark::exchange {

/// Limits that protect the program from a text that is none.
inline constexpr std::size_t kMaximumMessages = 100'000;
inline constexpr std::size_t kMaximumMessageCharacters = 200'000;

/// A message as a chat or mail has it, before its words are understood.
struct WrittenMessage {
    std::string role;   ///< "agent", "客服" …; may be empty
    std::string author; ///< may be empty
    std::string time;   ///< ISO, epoch seconds or milliseconds, a date as lists have them; may be empty
    std::string text;
    std::string session; ///< which conversation it belongs to, where the file says so
    std::string place;   ///< "message 3", "row 7": for what is wrong with it
};

/// Makes a conversation of them: reads the times, tells agent from customer, takes what could do harm out of
/// the texts. Times without a zone are the centre's. Malformed (no message, several conversations) and
/// TooLarge with the place; `subject` names the file.
///
/// Writers: a role's words count before an author's (speaker_words.h). Where they tell of one side only, all
/// others are the other side; where they tell nothing, whoever wrote first is the customer.
Result<model::Conversation> composeConversation(std::vector<WrittenMessage> written, std::string_view heading,
                                                const Zone& zone, const std::string& subject);

/// Reads one time of a chat: what time_text.h reads, and epoch seconds (10 digits, also with a fraction),
/// milliseconds (13) and microseconds (16).
std::optional<Instant> chatInstant(std::string_view time, const Zone& zone);

} // namespace earmark::exchange
