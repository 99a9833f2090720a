#include "core/exchange/file_pattern.h"

#include "core/base/text.h"
#include "core/exchange/cell_text.h"
#include "core/exchange/time_text.h"

#include <algorithm>
#include <array>

namespace earmark::exchange {

namespace {

constexpr const char* kPartsText = "date, time, start, agent, customer, direction, queue, type, call, team, "
                                   "field:name, any";

Finding badPattern(std::string reason) {
    return Finding{.kind = FindingKind::BadPattern, .value = std::move(reason)};
}

bool allDigits(std::string_view text) {
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

/// The last `count` names of a path.
std::string_view lastNames(std::string_view path, std::size_t count) {
    std::size_t at = path.size();
    for (std::size_t name = 0; name < count; ++name) {
        const std::size_t slash = at == 0 ? std::string_view::npos : path.rfind('/', at - 1);
        if (slash == std::string_view::npos) return path;
        at = slash;
    }
    return path.substr(at + 1);
}

/// A date or time in a name: digits alone, or with '-', '_' or '.' between its numbers.
std::string digitsOf(std::string_view text, std::string_view shape) {
    if (text.size() != shape.size()) return {};
    std::string digits;
    for (std::size_t index = 0; index < shape.size(); ++index) {
        const bool wantsDigit = shape[index] == '9';
        const bool isDigit = text[index] >= '0' && text[index] <= '9';
        const bool separates = std::string_view("-_.").find(text[index]) != std::string_view::npos;
        if (wantsDigit ? !isDigit : !separates) return {};
        if (isDigit) digits += text[index];
    }
    return digits;
}

std::string dateDigits(std::string_view text) {
    return text.size() == 8 && allDigits(text) ? std::string(text) : digitsOf(text, "9999-99-99");
}

std::string timeDigits(std::string_view text) {
    if ((text.size() == 6 || text.size() == 4) && allDigits(text)) return std::string(text);
    return digitsOf(text, "99-99-99");
}

} // namespace

std::optional<FilePattern::Part> FilePattern::partNamed(std::string_view name) {
    constexpr std::array<std::pair<std::string_view, Part>, 22> kNames{{
        {"date", Part::Date},         {"日期", Part::Date},           {"time", Part::Time},
        {"时间", Part::Time},         {"start", Part::Start},         {"开始时间", Part::Start},
        {"agent", Part::Agent},       {"工号", Part::Agent},          {"customer", Part::Customer},
        {"客户号码", Part::Customer}, {"direction", Part::Direction}, {"方向", Part::Direction},
        {"queue", Part::Queue},       {"技能组", Part::Queue},        {"type", Part::CallType},
        {"业务类型", Part::CallType}, {"call", Part::CallNumber},     {"流水号", Part::CallNumber},
        {"team", Part::Team},         {"班组", Part::Team},           {"any", Part::Any},
        {"任意", Part::Any},
    }};
    for (const auto& [known, part] : kNames)
        if (name == known) return part;
    return std::nullopt;
}

std::variant<FilePattern, Finding> FilePattern::parse(std::string_view text) {
    constexpr std::size_t kLongest = 400;
    constexpr std::string_view kCustom = "field:";
    if (trimmed(text).empty()) return badPattern("it is empty");
    if (text.size() > kLongest) return badPattern("it is too long");
    FilePattern pattern;
    while (!text.empty()) {
        const std::size_t open = text.find('{');
        if (open > 0) {
            const std::string_view literal = text.substr(0, open);
            if (literal.find('}') != std::string_view::npos) return badPattern("a } without its {");
            pattern.m_segments.push_back({Part::Literal, std::string(literal)});
            pattern.m_slashes += static_cast<std::size_t>(std::ranges::count(literal, '/'));
        }
        if (open == std::string_view::npos) break;
        const std::size_t close = text.find('}', open);
        if (close == std::string_view::npos) return badPattern("a { without its }");
        const std::string_view name = text.substr(open + 1, close - open - 1);
        const bool custom = name.starts_with(kCustom) && name.size() > kCustom.size();
        const auto part = custom ? std::optional<Part>(Part::Custom) : partNamed(name);
        if (!part)
            return badPattern("there is no part {" + shownText(name) + "}; there are " +
                              std::string(kPartsText));
        const bool repeatable = *part == Part::Any || *part == Part::Custom;
        if (!repeatable && pattern.has(*part)) return badPattern("{" + std::string(name) + "} stands twice");
        pattern.m_segments.push_back(
            {*part, std::string(custom ? name.substr(kCustom.size()) : std::string_view())});
        text.remove_prefix(close + 1);
    }
    return pattern;
}

bool FilePattern::has(Part part) const {
    return std::ranges::any_of(m_segments, [&](const Segment& segment) { return segment.part == part; });
}

bool FilePattern::isComplete() const {
    return has(Part::Agent) && (has(Part::Start) || has(Part::Date));
}

/// Tries the shortest text for each part first and goes back when the rest does not fit.
class FilePattern::Matcher {
public:
    Matcher(const std::vector<Segment>& segments, std::string_view text)
        : m_segments(segments)
        , m_text(text) {
        m_values.resize(segments.size());
    }

    bool run() { return fits(0, 0); }
    std::string_view value(std::size_t segment) const { return m_values[segment]; }

private:
    /// Enough for any sensible name; keeps a pattern of many parts from trying every way to cut a long one.
    static constexpr int kMaximumTries = 20'000;

    bool fits(std::size_t segment, std::size_t at) {
        if (++m_tries > kMaximumTries) return false;
        if (segment == m_segments.size()) return at == m_text.size();
        const Segment& wanted = m_segments[segment];
        if (wanted.part == Part::Literal)
            return m_text.substr(at).starts_with(wanted.text) && fits(segment + 1, at + wanted.text.size());
        for (std::size_t length = 1; at + length <= m_text.size(); ++length) {
            const std::string_view value = m_text.substr(at, length);
            if (value.back() == '/') return false;
            if (!hasShape(wanted.part, value)) continue;
            m_values[segment] = value;
            if (fits(segment + 1, at + length)) return true;
        }
        return false;
    }

    static bool hasShape(Part part, std::string_view value) {
        switch (part) {
        case Part::Date:
            return !dateDigits(value).empty();
        case Part::Time:
            return !timeDigits(value).empty();
        case Part::Start:
            return readTimeText(value, DateOrder::Unknown).time.timeOfDay.has_value() && value.size() >= 12;
        case Part::Direction:
            return directionOfText(value).has_value();
        default:
            return true;
        }
    }

    const std::vector<Segment>& m_segments;
    std::string_view m_text;
    std::vector<std::string_view> m_values;
    int m_tries = 0;
};

std::optional<CallEntry> FilePattern::match(std::string_view stem, const Zone& zone) const {
    Matcher matcher(m_segments, lastNames(stem, m_slashes + 1));
    if (!matcher.run()) return std::nullopt;
    CallEntry call;
    std::string start;
    std::string time;
    for (std::size_t index = 0; index < m_segments.size(); ++index) {
        const std::string value(matcher.value(index));
        switch (m_segments[index].part) {
        case Part::Literal:
        case Part::Any:
            break;
        case Part::Date:
            start = dateDigits(value);
            break;
        case Part::Time:
            time = timeDigits(value);
            break;
        case Part::Start:
            start = value;
            break;
        case Part::Agent:
            call.agent = value;
            break;
        case Part::Customer:
            call.customerNumber = value;
            break;
        case Part::Direction:
            call.direction = *directionOfText(value);
            break;
        case Part::Queue:
            call.queue = value;
            break;
        case Part::CallType:
            call.callType = value;
            break;
        case Part::CallNumber:
            call.callNumber = value;
            break;
        case Part::Team:
            call.team = value;
            break;
        case Part::Custom:
            call.customFields[m_segments[index].text] = value;
            break;
        }
    }
    const TimeReading reading = readTimeText(has(Part::Start) ? start : start + time, DateOrder::Unknown);
    const auto instant = instantOf(reading.time, zone);
    if (reading.outcome != TimeReading::Outcome::Read || !instant) return std::nullopt;
    call.startedAt = *instant;
    return call;
}

std::variant<std::vector<SidePair>, Finding> sidePairsOf(std::string_view text) {
    std::vector<SidePair> pairs;
    std::vector<std::string> endings;
    while (!trimmed(text).empty()) {
        const std::size_t comma = std::min(text.find_first_of(",;"), text.size());
        const std::string_view both = trimmed(text.substr(0, comma));
        text.remove_prefix(std::min(comma + 1, text.size()));
        const std::size_t slash = both.find('/');
        if (slash == std::string_view::npos || slash == 0 || slash + 1 == both.size())
            return badPattern("write both endings of a pair with / between them, the agent's first: "
                              "_agent/_customer");
        pairs.push_back(
            {std::string(trimmed(both.substr(0, slash))), std::string(trimmed(both.substr(slash + 1)))});
        for (const std::string& ending : {pairs.back().agent, pairs.back().customer}) {
            if (std::ranges::find(endings, ending) != endings.end())
                return badPattern("the ending " + shownText(ending) + " stands twice");
            endings.push_back(ending);
        }
    }
    return pairs;
}

} // namespace earmark::exchange
