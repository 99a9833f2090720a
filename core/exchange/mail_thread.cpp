#include "core/exchange/mail_thread.h"

#include "core/base/text.h"
#include "core/exchange/heading_words.h"

#include <algorithm>
#include <optional>

namespace earmark::exchange {

namespace {

constexpr int kDeepestThread = 50;

using Lines = std::vector<std::string_view>;

Lines linesOf(std::string_view text) {
    Lines lines;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        lines.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

std::string joined(const Lines& lines, std::size_t begin, std::size_t end) {
    std::string text;
    for (std::size_t line = begin; line < end; ++line) {
        if (line > begin) text += '\n';
        text += lines[line];
    }
    return text;
}

bool isBlank(std::string_view line) {
    return trimmed(line).empty();
}

bool isQuoted(std::string_view line) {
    return trimmed(line).starts_with('>');
}

std::string_view unquoted(std::string_view line) {
    line = trimmed(line);
    if (line.starts_with('>')) line.remove_prefix(1);
    if (line.starts_with(' ')) line.remove_prefix(1);
    return line;
}

/// Where an earlier message begins: who wrote it and when, and the lines that say so.
struct Introduction {
    std::string author;
    std::string date;
    std::size_t firstLine = 0;
    std::size_t textLine = 0; ///< the first line of the message itself
};

/// "On Mon, Mar 2, 2026 at 9:14 AM Lin Yue <a@b> wrote:", "在 2026-03-02 09:14:12，林悦 写道："
std::optional<Introduction> introOf(std::string_view sentence) {
    constexpr std::size_t kLongest = 500; // each gap of it is tried
    sentence = trimmed(sentence);
    if (sentence.size() > kLongest) return std::nullopt;
    const bool western = sentence.starts_with("On ") && sentence.ends_with("wrote:");
    const bool chinese = (sentence.starts_with("在") || sentence.starts_with("于")) &&
                         (sentence.ends_with("写道：") || sentence.ends_with("写道:"));
    if (!western && !chinese) return std::nullopt;
    std::string_view inside =
        western ? sentence.substr(3, sentence.size() - 3 - 6)
                : sentence.substr(3, sentence.size() - 3 - (sentence.ends_with(":") ? 7 : 9));
    inside = trimmed(inside);
    // The name begins where the date ends: try each gap from behind, so that the date is as long as can be.
    for (std::size_t at = inside.size(); at > 0; --at) {
        const bool wide = inside.substr(at - 1).starts_with("，") || inside.substr(at - 1).starts_with("、");
        const char sign = inside[at - 1];
        if (!wide && sign != ' ' && sign != ',') continue;
        const std::string date = plainMailDate(inside.substr(0, at - 1));
        if (date.size() < 10 || !chatInstant(date, Zone::local())) continue;
        std::string_view name = inside.substr(at - 1 + (wide ? 3 : 1));
        while (!name.empty() && (name.front() == ',' || name.front() == ' '))
            name.remove_prefix(1);
        return Introduction{std::string(trimmed(name)), date, 0, 0};
    }
    return std::nullopt;
}

bool isOriginalRule(std::string_view line) {
    line = trimmed(line);
    if (!line.starts_with("--")) return false;
    return line.find("Original Message") != std::string_view::npos ||
           line.find("Forwarded") != std::string_view::npos ||
           line.find("原始邮件") != std::string_view::npos || line.find("转发") != std::string_view::npos ||
           line.find("原邮件") != std::string_view::npos;
}

/// A block of headers in the text: 发件人： … 发送时间： … / From: … Sent: …; at least who and when.
std::optional<Introduction> headerBlockAt(const Lines& lines, std::size_t begin) {
    Introduction intro;
    std::size_t line = begin;
    constexpr std::size_t kLongestBlock = 10;
    for (; line < lines.size() && line < begin + kLongestBlock; ++line) {
        std::string_view text = trimmed(lines[line]);
        while (text.starts_with('*')) // as bold is written where markup is not
            text.remove_prefix(1);
        const std::size_t plain = text.find(':');
        const std::size_t wide = text.find("：");
        const std::size_t colon = std::min(plain, wide);
        if (colon == std::string_view::npos) break;
        const std::string key = headingKey(text.substr(0, colon));
        std::string_view value = trimmed(text.substr(colon + (wide < plain ? 3 : 1)));
        while (value.starts_with('*'))
            value = trimmed(value.substr(1));
        if (listsWord("from 发件人 寄件人", key))
            intro.author = value;
        else if (listsWord("sent date 发送时间 日期 时间 发送日期", key))
            intro.date = plainMailDate(value);
        else if (!listsWord("to cc bcc subject importance replyto 收件人 抄送 密送 主题 优先级 重要性", key))
            break;
    }
    if (intro.author.empty() || intro.date.empty()) return std::nullopt;
    intro.firstLine = begin;
    intro.textLine = line;
    return intro;
}

std::optional<Introduction> introductionAt(const Lines& lines, std::size_t line) {
    if (isBlank(lines[line]) || isQuoted(lines[line])) return std::nullopt;
    const bool ruled = isOriginalRule(lines[line]) || trimmed(lines[line]).starts_with("________");
    if (ruled) {
        std::size_t below = line + 1;
        while (below < lines.size() && isBlank(lines[below]))
            ++below;
        if (below >= lines.size()) return std::nullopt;
        auto intro = headerBlockAt(lines, below);
        if (intro) intro->firstLine = line;
        return intro;
    }
    if (auto intro = headerBlockAt(lines, line)) return intro;
    // The sentence may be wrapped onto a second line.
    std::string sentence(trimmed(lines[line]));
    for (std::size_t end = line + 1; end <= std::min(line + 3, lines.size()); ++end) {
        if (auto intro = introOf(sentence)) {
            intro->firstLine = line;
            intro->textLine = end;
            return intro;
        }
        if (end < lines.size()) sentence += " " + std::string(trimmed(lines[end]));
    }
    return std::nullopt;
}

bool anyText(const Lines& lines, std::size_t begin, std::size_t end) {
    return std::any_of(lines.begin() + static_cast<std::ptrdiff_t>(begin),
                       lines.begin() + static_cast<std::ptrdiff_t>(end),
                       [](std::string_view line) { return !isBlank(line); });
}

/// A text parted at its first quotation.
struct Parted {
    std::string own;
    Introduction intro;
    std::string earlier;
};

/// Everything below the introduction is the earlier message when none of it is marked as quoted; else the
/// marked lines are, if they stand together and the answer is wholly above or wholly below them.
std::optional<Parted> partAt(const Lines& lines, const Introduction& intro) {
    std::size_t begin = intro.textLine;
    while (begin < lines.size() && isBlank(lines[begin]))
        ++begin;
    if (begin >= lines.size()) return std::nullopt;
    if (!isQuoted(lines[begin]))
        return Parted{joined(lines, 0, intro.firstLine), intro, joined(lines, begin, lines.size())};
    std::size_t end = begin;
    std::string earlier;
    for (std::size_t line = begin; line < lines.size(); ++line) {
        if (isBlank(lines[line])) continue;
        if (!isQuoted(lines[line])) break;
        while (end < line) // blank lines within the quotation
            earlier += end++ > begin ? "\n" : "";
        if (line > begin) earlier += '\n';
        earlier += unquoted(lines[line]);
        end = line + 1;
    }
    const bool above = anyText(lines, 0, intro.firstLine);
    const bool below = anyText(lines, end, lines.size());
    const bool quotedAgain =
        std::any_of(lines.begin() + static_cast<std::ptrdiff_t>(end), lines.end(), isQuoted);
    if ((above && below) || quotedAgain) return std::nullopt;
    const std::string own = above ? joined(lines, 0, intro.firstLine) : joined(lines, end, lines.size());
    return Parted{own, intro, earlier};
}

std::optional<Parted> parted(const std::string& text) {
    const Lines lines = linesOf(text);
    for (std::size_t line = 0; line < lines.size(); ++line)
        if (const auto intro = introductionAt(lines, line)) return partAt(lines, *intro);
    return std::nullopt;
}

std::string writtenBy(const std::string& mailbox) {
    const auto [name, address] = nameAndAddress(mailbox);
    if (name.empty()) return address;
    return address.empty() ? name : name + " <" + address + ">";
}

} // namespace

std::vector<WrittenMessage> threadOf(const MailMessage& mail) {
    std::vector<WrittenMessage> newestFirst;
    WrittenMessage message;
    message.author = mail.from == mail.address ? mail.address : mail.from + " <" + mail.address + ">";
    message.time = plainMailDate(mail.date);
    message.place = "the mail";
    std::string text = mail.text;
    for (int depth = 0; depth < kDeepestThread; ++depth) {
        auto parts = parted(text);
        if (!parts || trimmed(parts->earlier).empty()) break;
        message.text = std::string(trimmed(parts->own));
        // A mail that only passes another one on has nothing of its own to judge.
        if (!message.text.empty()) newestFirst.push_back(message);
        message.author = writtenBy(parts->intro.author);
        message.time = parts->intro.date;
        message.place = "the quoted message " + std::to_string(depth + 1);
        text = std::move(parts->earlier);
    }
    message.text = std::string(trimmed(text));
    newestFirst.push_back(message);
    if (!mail.attachments.empty())
        for (const std::string& name : mail.attachments)
            newestFirst.front().text += "\n[" + name + "]";
    std::ranges::reverse(newestFirst);
    return newestFirst;
}

} // namespace earmark::exchange
