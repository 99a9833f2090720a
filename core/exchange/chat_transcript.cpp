#include "core/exchange/chat_transcript.h"

#include "core/base/text.h"
#include "core/exchange/cell_text.h"
#include "core/exchange/heading_words.h"
#include "core/exchange/speaker_words.h"
#include "core/exchange/time_text.h"

#include <algorithm>
#include <map>

namespace earmark::exchange {

namespace {

constexpr std::size_t kLongestName = 60;
constexpr std::string_view kWideColon = "：";
constexpr std::string_view kHeadingNames = "subject topic title 主题 标题 会话主题";
constexpr std::string_view kDayNames = "date 日期 会话日期";

bool isTime(std::string_view text) {
    return readTimeText(text, DateOrder::DayFirst).outcome == TimeReading::Outcome::Read &&
           text.find(':') != std::string_view::npos;
}

constexpr bool isDigit(char letter) {
    return letter >= '0' && letter <= '9';
}

bool opensMore(std::string_view text, char open, char close) {
    return std::ranges::count(text, open) > std::ranges::count(text, close);
}

/// Without brackets of any kind around the whole.
std::string_view unbracketed(std::string_view text) {
    text = strippedCell(text);
    for (const auto& [open, close] :
         {std::pair<std::string_view, std::string_view>{"[", "]"}, {"(", ")"}, {"（", "）"}, {"【", "】"}})
        if (text.starts_with(open) && text.ends_with(close) && text.size() >= open.size() + close.size())
            return strippedCell(text.substr(open.size(), text.size() - open.size() - close.size()));
    return text;
}

/// How a line begins a message.
struct Beginning {
    std::string_view time;
    std::string_view author;
    std::string_view text;
};

/// Takes "[10:32]", "2026-03-02 10:32:11" or "10:32" off the front of a line.
std::string_view takeTime(std::string_view& line) {
    if (!line.empty() && (line.front() == '[' || line.front() == '(')) {
        const std::size_t close = line.find(line.front() == '[' ? ']' : ')');
        const std::string_view inside = close == std::string_view::npos ? "" : line.substr(1, close - 1);
        if (!isTime(strippedCell(inside))) return {};
        line = strippedCell(line.substr(close + 1));
        return strippedCell(inside);
    }
    // The longest beginning of whole words that is a time: a date and a clock are two of them.
    std::string_view found;
    std::size_t end = 0;
    for (int words = 0; words < 4 && end < line.size(); ++words) {
        end = std::min(line.find_first_of(" \t", end + 1), line.size());
        const std::string_view tried = line.substr(0, end);
        if (isTime(tried)) found = tried;
    }
    if (found.empty() || found.size() == line.size()) return {};
    line = strippedCell(line.substr(found.size()));
    return found;
}

/// Where the colon after a name stands, and how long it is.
std::pair<std::size_t, std::size_t> colonOf(std::string_view line) {
    const std::size_t plain = line.find(':');
    const std::size_t wide = line.find(kWideColon);
    if (wide < plain) return {wide, kWideColon.size()};
    return {plain, 1};
}

bool isName(std::string_view name) {
    const std::string_view bare = strippedCell(name);
    if (bare.empty() || bare.size() > kLongestName || bare.starts_with('>')) return false;
    for (const std::string_view sign :
         {"，", "。", "？", "！", "；", ",", ";", "\t", "|", ". ", "? ", "! ", "//", "\""})
        if (bare.find(sign) != std::string_view::npos) return false;
    return true;
}

/// "Lin Yue (10:32)", "林悦 10:32:05", "Lin Yue [10:32]": the time behind the name.
void partNameAndTime(Beginning& begin) {
    const std::string_view name = strippedCell(begin.author);
    begin.author = name;
    if (!begin.time.empty()) return;
    for (const std::string_view open : {"(", "[", "（", "【"}) {
        const std::size_t at = name.rfind(open);
        if (at == std::string_view::npos || at == 0 || !isTime(unbracketed(name.substr(at)))) continue;
        begin.time = unbracketed(name.substr(at));
        begin.author = strippedCell(name.substr(0, at));
        return;
    }
    for (std::size_t at = name.find(' '); at != std::string_view::npos; at = name.find(' ', at + 1)) {
        const std::string_view rest = strippedCell(name.substr(at));
        if (!isTime(rest)) continue;
        begin.time = rest;
        begin.author = strippedCell(name.substr(0, at));
        return;
    }
}

/// "林悦 2026-03-02 10:32:05" alone on its line; the text stands below.
std::optional<Beginning> nameLine(std::string_view line) {
    Beginning begin;
    begin.author = line;
    if (line.size() > 2 * kLongestName) return std::nullopt;
    partNameAndTime(begin);
    if (begin.time.empty() || !isName(begin.author) || begin.author.find(':') != std::string_view::npos)
        return std::nullopt;
    return begin;
}

std::optional<Beginning> beginningOf(std::string_view line) {
    line = strippedCell(line);
    if (const auto alone = nameLine(line)) return alone;
    Beginning begin;
    begin.time = takeTime(line);
    // The colon of a time behind the name is not the one that ends the name.
    for (std::size_t from = 0; from < line.size();) {
        const auto [at, length] = colonOf(line.substr(from));
        if (at == std::string_view::npos) return std::nullopt;
        const std::size_t colon = from + at;
        Beginning tried = begin;
        tried.author = line.substr(0, colon);
        if (tried.author.size() > 2 * kLongestName) return std::nullopt;
        tried.text = strippedCell(line.substr(colon + length));
        const bool insideBracket = opensMore(tried.author, '(', ')') || opensMore(tried.author, '[', ']');
        const bool insideClock = begin.time.empty() && colon > 0 && colon + 1 < line.size() &&
                                 isDigit(line[colon - 1]) && isDigit(line[colon + 1]);
        from = colon + length;
        if (insideBracket || insideClock) continue;
        partNameAndTime(tried);
        if (!isName(tried.author)) return std::nullopt;
        return tried;
    }
    return std::nullopt;
}

class TranscriptReader {
public:
    /// Beforehand, each line once: who writes more than one message, and whether words tell anybody.
    void count(std::string_view line) {
        const auto begin = beginningOf(line);
        if (!begin) return;
        ++m_counts[std::string(begin->author)];
        m_told = m_told || writerByWords(begin->author).has_value();
    }

    void take(std::string_view line, std::size_t number) {
        const auto begin = beginningOf(line);
        if (!begin || !isPlausible(*begin)) return goOn(line);
        const std::string key = headingKey(begin->author);
        if (m_chat.messages.empty() && begin->time.empty() && listsWord(kHeadingNames, key)) {
            m_chat.heading = begin->text;
            return;
        }
        if (m_chat.messages.empty() && begin->time.empty() && listsWord(kDayNames, key)) {
            m_day = begin->text;
            return;
        }
        WrittenMessage message;
        message.author = begin->author;
        message.time = begin->time;
        message.text = begin->text;
        message.place = "line " + std::to_string(number);
        if (!m_day.empty() && !message.time.empty()) {
            message.time = m_day + " " + message.time;
            m_day.clear(); // the next ones belong to the day of the one before
        }
        m_timed += message.time.empty() ? 0 : 1;
        m_chat.messages.push_back(std::move(message));
    }

    std::size_t messages() const { return m_chat.messages.size(); }
    WrittenChat chat() { return std::move(m_chat); }
    bool isConversation() const {
        return m_chat.messages.size() >= 2 && (m_told || 2 * m_timed >= m_chat.messages.size());
    }

private:
    /// Where words tell who speaks, what comes but once before a colon is no speaker but a text: "Address:
    /// …".
    bool isPlausible(const Beginning& begin) const {
        if (m_chat.messages.empty() || !begin.time.empty() || !m_told) return true;
        const auto count = m_counts.find(std::string(begin.author));
        return writerByWords(begin.author) || (count != m_counts.end() && count->second > 1);
    }

    void goOn(std::string_view line) {
        if (m_chat.messages.empty()) return; // what stands before the first message
        std::string& text = m_chat.messages.back().text;
        if (!text.empty()) text += '\n';
        text += line;
    }

    WrittenChat m_chat;
    std::map<std::string, std::size_t> m_counts;
    std::string m_day;
    std::size_t m_timed = 0;
    bool m_told = false;
};

} // namespace

Result<WrittenChat> readTranscript(std::string_view utf8, const std::string& subject) {
    TranscriptReader reader;
    const auto eachLine = [utf8](auto&& take) {
        std::string_view rest = utf8;
        for (std::size_t number = 1; !rest.empty(); ++number) {
            const std::size_t end = std::min(rest.find('\n'), rest.size());
            take(rest.substr(0, end), number);
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
    };
    eachLine([&](std::string_view line, std::size_t) { reader.count(line); });
    eachLine([&](std::string_view line, std::size_t number) {
        // One more than there may be: that there are too many is said when they are composed.
        if (reader.messages() <= kMaximumMessages) reader.take(line, number);
    });
    if (!reader.isConversation())
        return Error{ErrorCode::Malformed, subject,
                     "no messages are found in this text; begin each with who writes and a colon, such as "
                     "\"[10:32] Agent: …\""};
    return reader.chat();
}

} // namespace earmark::exchange
