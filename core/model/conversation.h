#pragma once

#include "core/base/clock.h"
#include "core/model/answer.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// A written contact as plain values: a chat or an exchange of e-mails.
namespace earmark::model {

/// Who wrote a message. System: a robot, an automatic reply, a line of the program's own.
enum class Writer { Agent, Customer, System };

struct Message {
    Writer writer = Writer::Customer;
    std::string author;        ///< as the text has it; may be empty
    std::optional<Instant> at; ///< absent where the text does not say
    std::string text;          ///< plain, lines parted by '\n', without control and reordering characters

    bool operator==(const Message&) const = default;
};

/// Messages in the order in which they were written. Passages name them by their place, from 0, and
/// characters by code points of `text`, so a text that is read twice must give the same messages.
struct Conversation {
    std::string subject;
    std::vector<Message> messages;
    bool timesOfDayOnly = false; ///< the day is not known; `at` then counts from an arbitrary one
    bool writersGuessed = false; ///< no word of the text tells who the agent is

    bool operator==(const Conversation&) const = default;
};

/// What can be measured in a conversation. System messages neither wait nor answer.
struct ConversationFigures {
    std::size_t agentMessages = 0;
    std::size_t customerMessages = 0;
    std::size_t systemMessages = 0;
    /// From the customer's first message to the agent's first one after it, in milliseconds.
    std::optional<std::int64_t> firstResponseMs;
    /// The longest wait of the customer: from the first message that was not answered yet to the agent's
    /// next. What nobody answered is no response.
    std::optional<std::int64_t> slowestResponseMs;
    /// From the earliest to the latest time that is known.
    std::optional<std::int64_t> durationMs;

    bool operator==(const ConversationFigures&) const = default;
};

ConversationFigures figuresOf(const Conversation& conversation);

/// A figure as a measure criterion may take it: "first-response", "slowest-response" or "duration", in
/// thousandths of a second. Absent where the text does not give it, and for any other name.
std::optional<std::int64_t> foundMeasure(std::string_view figure, const Conversation& conversation);

/// The other way round: what was the agent's is the customer's.
void swapWriters(Conversation& conversation);

/// Passages into the order in which they are kept: by message, then by start.
void sortPassages(std::vector<Passage>& passages);

/// The stable English name ("agent", "customer", "system").
const char* writerName(Writer writer);

} // namespace earmark::model
