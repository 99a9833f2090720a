#include "core/exchange/mail_message.h"

#include "core/base/foreign_text.h"
#include "core/base/text.h"
#include "core/exchange/mail_coding.h"

#include <algorithm>
#include <array>
#include <optional>

namespace earmark::exchange {

namespace {

constexpr int kDeepestPart = 20;
constexpr std::size_t kMostParts = 1'000;

struct TooManyParts {};

std::string lowered(std::string_view text) {
    std::string lower(text);
    std::ranges::transform(lower, lower.begin(), [](char letter) {
        return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
    });
    return lower;
}

std::string_view withoutReturn(std::string_view line) {
    return line.ends_with('\r') ? line.substr(0, line.size() - 1) : line;
}

std::string_view takeLine(std::string_view& text) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    return withoutReturn(line);
}

bool isHeaderLine(std::string_view line) {
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos || colon == 0) return false;
    return std::ranges::all_of(line.substr(0, colon),
                               [](char letter) { return letter > ' ' && letter < 0x7f; });
}

struct Header {
    std::string name; ///< lower case
    std::string value;
};

/// Headers, unfolded, and what is below them.
struct Entity {
    std::vector<Header> headers;
    std::string_view body;

    std::string_view find(std::string_view name) const {
        const auto found = std::ranges::find(headers, name, &Header::name);
        return found == headers.end() ? std::string_view() : std::string_view(found->value);
    }
};

Entity entityOf(std::string_view text) {
    Entity entity;
    while (!text.empty()) {
        std::string_view rest = text;
        const std::string_view line = takeLine(rest);
        const bool folded = !line.empty() && (line.front() == ' ' || line.front() == '\t');
        if (folded && !entity.headers.empty() && !trimmed(line).empty()) {
            entity.headers.back().value += ' ';
            entity.headers.back().value += trimmed(line);
        } else if (isHeaderLine(line)) {
            const std::size_t colon = line.find(':');
            entity.headers.push_back(
                {lowered(line.substr(0, colon)), std::string(trimmed(line.substr(colon + 1)))});
        } else {
            if (line.empty()) text = rest;
            break;
        }
        text = rest;
    }
    entity.body = text;
    return entity;
}

/// A parameter of a structured header: charset="gb2312".
std::string parameterOf(std::string_view header, std::string_view name) {
    const std::string lower = lowered(header);
    for (std::size_t at = lower.find(name); at != std::string::npos; at = lower.find(name, at + 1)) {
        const std::size_t equals = at + name.size();
        if (equals >= lower.size() || lower[equals] != '=') continue;
        if (at > 0 && lower[at - 1] != ' ' && lower[at - 1] != ';' && lower[at - 1] != '\t') continue;
        std::string_view value = header.substr(equals + 1);
        if (value.starts_with('"')) return std::string(value.substr(1, value.find('"', 1) - 1));
        return std::string(trimmed(value.substr(0, value.find_first_of("; \t"))));
    }
    return {};
}

/// The parts of a multipart body.
std::vector<std::string_view> partsOf(std::string_view body, const std::string& boundary) {
    std::vector<std::string_view> parts;
    const std::string mark = "--" + boundary;
    std::optional<const char*> begin;
    while (!body.empty()) {
        const char* const lineStart = body.data();
        const std::string_view line = takeLine(body);
        if (!line.starts_with(mark)) continue;
        const std::string_view after = trimmed(line.substr(mark.size()));
        if (!after.empty() && after != "--") continue;
        if (begin) parts.emplace_back(*begin, static_cast<std::size_t>(lineStart - *begin));
        begin = body.data();
        if (after == "--") return parts;
        if (parts.size() > kMostParts) throw TooManyParts{};
    }
    if (begin) parts.emplace_back(*begin, static_cast<std::size_t>(body.data() - *begin)); // cut off
    return parts;
}

/// Looks for the text of a mail among its parts.
class TextFinder {
public:
    void take(const Entity& entity, int depth) {
        if (depth > kDeepestPart || ++m_parts > kMostParts) throw TooManyParts{};
        const std::string_view contentType = entity.find("content-type");
        const std::string type = lowered(trimmed(contentType.substr(0, contentType.find(';'))));
        const bool multipart = type.starts_with("multipart/");
        if (const std::string boundary = parameterOf(contentType, "boundary");
            multipart && !boundary.empty()) {
            for (const std::string_view part : partsOf(entity.body, boundary))
                take(entityOf(part), depth + 1);
            return;
        }
        takeLeaf(entity, contentType, type);
    }

    std::string text() const { return !m_plain.empty() ? m_plain : textOfHtml(m_html); }
    std::vector<std::string> attachments() { return std::move(m_attachments); }

private:
    void takeLeaf(const Entity& entity, std::string_view contentType, const std::string& type) {
        const std::string_view disposition = entity.find("content-disposition");
        std::string name = parameterOf(disposition, "filename");
        if (name.empty()) name = parameterOf(contentType, "name");
        const bool attached = lowered(disposition).starts_with("attachment");
        const bool plain = type.empty() || type == "text/plain";
        if (!attached && (plain || type == "text/html")) {
            std::string& wanted = plain ? m_plain : m_html;
            if (!wanted.empty()) wanted += '\n';
            wanted += decoded(entity, contentType);
        } else if (!name.empty()) {
            m_attachments.push_back(decodeHeader(name));
        }
    }

    static std::string decoded(const Entity& entity, std::string_view contentType) {
        const std::string coding = lowered(trimmed(entity.find("content-transfer-encoding")));
        const std::string charset = parameterOf(contentType, "charset");
        if (coding == "base64") return mailText(decodeBase64(entity.body), charset);
        if (coding == "quoted-printable") return mailText(decodeQuotedPrintable(entity.body), charset);
        return mailText(entity.body, charset);
    }

    std::string m_plain;
    std::string m_html;
    std::vector<std::string> m_attachments;
    std::size_t m_parts = 0;
};

} // namespace

bool looksLikeMail(std::string_view bytes) {
    constexpr std::size_t kHeadBytes = 64 * 1024;
    std::string_view head = bytes.substr(0, kHeadBytes);
    if (head.starts_with("From ")) takeLine(head); // as mailboxes begin each mail
    const Entity entity = entityOf(head);
    const bool sent = !entity.find("from").empty();
    constexpr std::array<std::string_view, 5> kOthers{"date", "to", "subject", "message-id", "mime-version"};
    const auto others =
        std::ranges::count_if(kOthers, [&](std::string_view name) { return !entity.find(name).empty(); });
    return sent && others >= 2;
}

std::pair<std::string, std::string> nameAndAddress(std::string_view mailbox) {
    const std::size_t open = mailbox.rfind('<');
    const std::size_t close = mailbox.rfind('>');
    if (open == std::string_view::npos || close == std::string_view::npos || close < open) {
        const std::string bare(trimmed(mailbox));
        return bare.find('@') == std::string::npos ? std::pair{bare, std::string()}
                                                   : std::pair{std::string(), bare};
    }
    std::string_view name = trimmed(mailbox.substr(0, open));
    if (name.size() >= 2 && name.starts_with('"') && name.ends_with('"'))
        name = name.substr(1, name.size() - 2);
    return {std::string(name), std::string(trimmed(mailbox.substr(open + 1, close - open - 1)))};
}

Result<MailMessage> readMail(std::string_view bytes, const std::string& subject) {
    if (bytes.starts_with("From ")) takeLine(bytes);
    const Entity entity = entityOf(bytes);
    MailMessage mail;
    const auto [name, address] = nameAndAddress(decodeHeader(entity.find("from")));
    mail.from = name.empty() ? address : name;
    mail.address = address;
    mail.to = decodeHeader(entity.find("to"));
    mail.date = std::string(entity.find("date"));
    mail.subject = decodeHeader(entity.find("subject"));
    TextFinder finder;
    try {
        finder.take(entity, 0);
    } catch (const TooManyParts&) {
        return Error{ErrorCode::TooLarge, subject,
                     "the mail's parts are nested deeper than " + std::to_string(kDeepestPart) +
                         " or more than " + std::to_string(kMostParts)};
    }
    mail.text = harmlessText(finder.text());
    mail.attachments = finder.attachments();
    return mail;
}

} // namespace earmark::exchange
