#include "core/exchange/message_composer.h"

#include "core/base/foreign_text.h"
#include "core/base/text.h"
#include "core/exchange/cell_text.h"
#include "core/exchange/speaker_words.h"
#include "core/exchange/time_text.h"

#include <algorithm>
#include <charconv>
#include <map>

namespace earmark::exchange {

namespace {

using model::Conversation;
using model::Message;
using model::Writer;
using std::chrono::milliseconds;

Error fault(ErrorCode code, const std::string& subject, const std::string& detail) {
    return {code, subject, detail};
}

std::optional<Instant> epochInstant(std::string_view time) {
    const std::size_t dot = std::min(time.find('.'), time.size());
    const std::string_view whole = time.substr(0, dot);
    std::int64_t value = 0;
    const auto read = std::from_chars(whole.data(), whole.data() + whole.size(), value);
    if (whole.empty() || read.ec != std::errc() || read.ptr != whole.data() + whole.size() || value < 0)
        return std::nullopt;
    constexpr std::size_t kSecondDigits = 10;
    constexpr std::size_t kMillisecondDigits = 13;
    constexpr std::size_t kMicrosecondDigits = 16;
    if (whole.size() == kMillisecondDigits) return fromUtcMs(value);
    if (whole.size() == kMicrosecondDigits) return fromUtcMs(value / 1'000);
    if (whole.size() != kSecondDigits) return std::nullopt;
    std::string fraction(time.substr(std::min(dot + 1, time.size())));
    if (fraction.find_first_not_of("0123456789") != std::string::npos) return std::nullopt;
    fraction.resize(3, '0');
    int thousandths = 0;
    std::from_chars(fraction.data(), fraction.data() + fraction.size(), thousandths);
    return fromUtcMs(value * 1'000 + thousandths);
}

/// Reads the times of a conversation in turn: what gives no day belongs to the day of the one before.
class TimeReader {
public:
    TimeReader(const std::vector<WrittenMessage>& written, const Zone& zone)
        : m_zone(zone) {
        for (const WrittenMessage& message : written) {
            const DateOrder shown = readTimeText(strippedCell(message.time), DateOrder::Unknown).shown;
            if (shown != DateOrder::Unknown) m_order = shown;
        }
    }

    std::optional<Instant> read(std::string_view time) {
        time = strippedCell(time);
        if (time.empty()) return std::nullopt;
        if (const auto epoch = epochInstant(time)) {
            m_sawDay = true;
            return epoch;
        }
        const TimeReading reading = readTimeText(time, m_order);
        if (reading.outcome != TimeReading::Outcome::Read) return std::nullopt;
        return reading.time.day ? dated(reading.time) : clockOnly(*reading.time.timeOfDay);
    }

    /// Whether there were times and none of them named a day.
    bool clocksOnly() const { return m_sawClock && !m_sawDay; }

private:
    std::optional<Instant> dated(const TimeText& time) {
        m_sawDay = true;
        m_day = time.day;
        m_clock = time.timeOfDay.value_or(milliseconds(0));
        return instantOf(time, m_zone);
    }

    std::optional<Instant> clockOnly(milliseconds clock) {
        m_sawClock = true;
        if (!m_day) m_day = Day(std::chrono::year(2000) / 1 / 1);
        // Past midnight: a clock that goes back by more than half a day has gone round.
        constexpr std::chrono::hours kHalfDay{12};
        if (clock + kHalfDay < m_clock) *m_day += std::chrono::days(1);
        m_clock = clock;
        return instantOf({m_day, clock, std::nullopt}, m_zone);
    }

    const Zone& m_zone;
    DateOrder m_order = DateOrder::Unknown;
    std::optional<Day> m_day;
    milliseconds m_clock{0}; ///< of the message before
    bool m_sawDay = false;
    bool m_sawClock = false;
};

/// Who wrote: by role, then by author; people whom no word names are told by the rest.
class WriterTeller {
public:
    explicit WriterTeller(const std::vector<WrittenMessage>& written) {
        for (const WrittenMessage& message : written)
            know(message);
        bool agent = false;
        bool customer = false;
        for (const auto& [name, writer] : m_known) {
            agent = agent || writer == Writer::Agent;
            customer = customer || writer == Writer::Customer;
        }
        m_guessed = !agent && !customer;
        m_others = customer ? Writer::Agent : Writer::Customer;
        m_firstIsCustomer = m_guessed;
    }

    Writer writerOf(const WrittenMessage& message) {
        const auto known = m_known.find(nameOf(message));
        if (known != m_known.end()) return known->second;
        if (!m_firstIsCustomer) return m_others;
        if (!m_first) m_first = nameOf(message);
        return nameOf(message) == *m_first ? Writer::Customer : Writer::Agent;
    }

    bool guessed() const { return m_guessed; }

private:
    static std::string nameOf(const WrittenMessage& message) { return message.role + '\n' + message.author; }

    void know(const WrittenMessage& message) {
        const std::string name = nameOf(message);
        if (m_known.contains(name)) return;
        auto writer = writerByWords(message.role);
        if (!writer) writer = writerByWords(message.author);
        if (writer) m_known.emplace(name, *writer);
    }

    std::map<std::string, Writer> m_known;
    std::optional<std::string> m_first;
    Writer m_others = Writer::Agent;
    bool m_firstIsCustomer = false;
    bool m_guessed = false;
};

std::optional<Error> whatIsWrong(const std::vector<WrittenMessage>& written, const std::string& subject) {
    if (written.empty())
        return fault(ErrorCode::Malformed, subject,
                     "it holds no message; export the conversation again with its texts");
    if (written.size() > kMaximumMessages)
        return fault(ErrorCode::TooLarge, subject,
                     "it holds more than " + std::to_string(kMaximumMessages) + " messages");
    for (const WrittenMessage& message : written) {
        if (message.session != written.front().session)
            return fault(ErrorCode::Malformed, subject,
                         message.place + " begins another conversation (" + shownText(message.session) +
                             "); save each conversation as a file of its own");
        if (message.text.size() > kMaximumMessageCharacters &&
            codePointCount(message.text) > kMaximumMessageCharacters)
            return fault(ErrorCode::TooLarge, subject,
                         message.place + " has more than " + std::to_string(kMaximumMessageCharacters) +
                             " characters");
    }
    return std::nullopt;
}

std::string oneLine(std::string_view text) {
    constexpr std::size_t kLongest = 300;
    std::string line = harmlessText(beginningOf(strippedCell(text), kLongest));
    std::ranges::replace_if(
        line, [](char letter) { return letter == '\n' || letter == '\t'; }, ' ');
    return line;
}

} // namespace

std::optional<Instant> chatInstant(std::string_view time, const Zone& zone) {
    return TimeReader({}, zone).read(time);
}

Result<Conversation> composeConversation(std::vector<WrittenMessage> written, std::string_view heading,
                                         const Zone& zone, const std::string& subject) {
    if (auto wrong = whatIsWrong(written, subject)) return *std::move(wrong);
    Conversation conversation;
    conversation.subject = oneLine(heading);
    conversation.messages.reserve(written.size());
    TimeReader times(written, zone);
    WriterTeller writers(written);
    for (const WrittenMessage& one : written) {
        Message message;
        message.writer = writers.writerOf(one);
        message.author = oneLine(one.author.empty() ? one.role : one.author);
        message.at = times.read(one.time);
        message.text = harmlessText(trimmed(one.text));
        conversation.messages.push_back(std::move(message));
    }
    conversation.timesOfDayOnly = times.clocksOnly();
    conversation.writersGuessed = writers.guessed();
    return conversation;
}

} // namespace earmark::exchange
