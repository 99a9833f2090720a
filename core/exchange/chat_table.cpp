#include "core/exchange/chat_table.h"

#include "core/exchange/cell_text.h"
#include "core/exchange/delimited_reader.h"
#include "core/exchange/heading_words.h"
#include "core/exchange/speaker_words.h"
#include "core/exchange/time_text.h"

#include <algorithm>
#include <array>

namespace earmark::exchange {

namespace {

enum class Column { Text, Role, Author, Time, Clock, Session };
constexpr std::size_t kColumnKinds = 6;

struct Words {
    Column column;
    std::string_view words; ///< as headingKey() gives them
};

constexpr std::array kHeadings{
    Words{Column::Text,
          "text message content body msg messagetext messagecontent utterance 内容 消息 消息内容 "
          "文本 正文 聊天内容 会话内容 对话内容 发言内容 话术"},
    Words{Column::Role,
          "role side sendertype usertype party 角色 身份 发送方 发送者类型 发送人类型 说话方 方"},
    Words{Column::Author,
          "author sender from name sendername speaker user username nickname who 发送人 发送者 "
          "发言人 姓名 昵称 说话人 用户名 客服或客户"},
    Words{Column::Time, "time timestamp datetime at ts date sent sentat sendtime createdat messagetime 时间 "
                        "发送时间 消息时间 日期 日期时间 创建时间 发言时间"},
    Words{Column::Session, "session sessionid conversationid chatid contactid ticketid 会话id 会话编号 会话 "
                           "对话id"},
};

/// Column of each kind, where there is one.
using Columns = std::array<std::optional<std::size_t>, kColumnKinds>;

std::optional<std::size_t>& at(Columns& columns, Column kind) {
    return columns[static_cast<std::size_t>(kind)];
}

/// A date and a time in columns of their own: the time is a clock.
void partDateAndTime(const Table& table, std::size_t row, Columns& columns) {
    std::optional<std::size_t> date;
    std::optional<std::size_t> clock;
    for (std::size_t column = 0; column < table.cellCount(row); ++column) {
        const std::string key = headingKey(table.cell(row, column));
        if (key == "date" || key == "日期") date = column;
        if (key == "time" || key == "时间" || key == "clock" || key == "时刻") clock = column;
    }
    if (!date || !clock) return;
    at(columns, Column::Time) = date;
    at(columns, Column::Clock) = clock;
}

std::optional<Columns> columnsByHeadings(const Table& table, std::size_t row) {
    Columns columns;
    for (std::size_t column = 0; column < table.cellCount(row); ++column) {
        const std::string key = headingKey(table.cell(row, column));
        for (const Words& entry : kHeadings)
            if (listsWord(entry.words, key) && !at(columns, entry.column)) at(columns, entry.column) = column;
    }
    const bool says = at(columns, Column::Text).has_value();
    const bool who = at(columns, Column::Role) || at(columns, Column::Author);
    if (!says || !who) return std::nullopt;
    partDateAndTime(table, row, columns);
    return columns;
}

/// What a column without a heading holds.
struct Held {
    std::size_t times = 0;
    std::size_t writers = 0; ///< cells whose words say who speaks
    bool agent = false;
    bool customer = false;
    std::size_t bytes = 0;
    std::size_t filled = 0;
};

Held heldIn(const Table& table, std::size_t column) {
    Held held;
    constexpr std::size_t kRowsLookedAt = 200;
    constexpr std::size_t kLongestName = 60;
    for (std::size_t row = 0; row < std::min(table.rowCount(), kRowsLookedAt); ++row) {
        const std::string_view cell = table.cell(row, column);
        if (cell.empty()) continue;
        ++held.filled;
        held.bytes += cell.size();
        if (readTimeText(cell, DateOrder::DayFirst).outcome == TimeReading::Outcome::Read) ++held.times;
        const auto writer = cell.size() <= kLongestName ? writerByWords(cell) : std::nullopt;
        if (!writer) continue;
        ++held.writers;
        held.agent = held.agent || *writer == model::Writer::Agent;
        held.customer = held.customer || *writer == model::Writer::Customer;
    }
    return held;
}

/// By what the columns hold: the times, the words for both sides, and of the rest the longest texts. Wider
/// tables are lists of something else.
std::optional<Columns> columnsByContent(const Table& table) {
    constexpr std::size_t kMostColumns = 5;
    if (table.columnCount() < 2 || table.columnCount() > kMostColumns || table.rowCount() < 2)
        return std::nullopt;
    std::vector<Held> held;
    for (std::size_t column = 0; column < table.columnCount(); ++column)
        held.push_back(heldIn(table, column));
    Columns columns;
    const auto mostly = [](std::size_t some, const Held& all) {
        return all.filled > 0 && some * 10 >= all.filled * 8;
    };
    for (std::size_t column = 0; column < held.size(); ++column) {
        if (mostly(held[column].times, held[column]) && !at(columns, Column::Time))
            at(columns, Column::Time) = column;
        else if (mostly(held[column].writers, held[column]) && held[column].agent && held[column].customer &&
                 !at(columns, Column::Role))
            at(columns, Column::Role) = column;
    }
    if (!at(columns, Column::Role)) return std::nullopt;
    std::size_t longest = 0;
    for (std::size_t column = 0; column < held.size(); ++column) {
        if (column == at(columns, Column::Role) || column == at(columns, Column::Time)) continue;
        if (held[column].bytes <= longest) continue;
        longest = held[column].bytes;
        at(columns, Column::Text) = column;
    }
    return at(columns, Column::Text) ? std::optional(columns) : std::nullopt;
}

WrittenMessage readRow(const Table& table, std::size_t row, Columns columns) {
    const auto cell = [&](Column kind) {
        const auto column = at(columns, kind);
        return column ? std::string(table.cell(row, *column)) : std::string();
    };
    WrittenMessage message;
    message.place = "row " + std::to_string(table.rowNumber(row));
    message.role = cell(Column::Role);
    message.author = cell(Column::Author);
    message.time = cell(Column::Time);
    if (const std::string clock = cell(Column::Clock); !clock.empty()) message.time += " " + clock;
    message.session = cell(Column::Session);
    message.text = cell(Column::Text);
    if (message.text.empty()) message.text = "[–]";
    return message;
}

} // namespace

Result<WrittenTable> readChatTable(std::string_view utf8, const std::string& subject) {
    Table table;
    if (const auto problem = readDelimited(utf8, std::nullopt, table, nullptr)) {
        Error error = toError(*problem);
        error.subject = subject;
        return error;
    }
    constexpr std::size_t kTitleRows = 5;
    std::optional<Columns> columns;
    std::size_t first = 0;
    while (!columns && first < std::min(table.rowCount(), kTitleRows))
        columns = columnsByHeadings(table, first++);
    WrittenTable written;
    if (!columns) {
        columns = columnsByContent(table);
        first = 0;
        written.columnsGuessed = true;
    }
    if (!columns)
        return Error{ErrorCode::Malformed, subject,
                     "no column holds who wrote and what; head the columns time, author and text"};
    for (std::size_t row = first; row < table.rowCount(); ++row) {
        written.chat.messages.push_back(readRow(table, row, *columns));
        if (written.chat.messages.size() > kMaximumMessages) break; // said to be too many when composed
    }
    return written;
}

} // namespace earmark::exchange
