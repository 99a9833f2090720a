#include "core/exchange/mail_coding.h"

#include "core/base/foreign_text.h"
#include "core/base/text.h"
#include "core/exchange/text_encoding.h"

#include <algorithm>
#include <array>
#include <optional>

namespace earmark::exchange {

namespace {

std::string lowered(std::string_view text) {
    std::string lower(text);
    std::ranges::transform(lower, lower.begin(), [](char letter) {
        return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
    });
    return lower;
}

std::optional<Encoding> encodingOfCharset(std::string_view charset) {
    const std::string name = lowered(trimmed(charset));
    if (name == "utf-8" || name == "utf8" || name == "us-ascii") return Encoding::Utf8;
    if (name == "gb2312" || name == "gbk" || name == "gb18030" || name == "x-gbk") return Encoding::Gb18030;
    if (name == "big5" || name == "big5-hkscs") return Encoding::Big5;
    if (name == "iso-8859-1" || name == "iso-8859-15" || name == "windows-1252" || name == "latin1")
        return Encoding::Windows1252;
    if (name == "utf-16le") return Encoding::Utf16LittleEndian;
    if (name == "utf-16be") return Encoding::Utf16BigEndian;
    return std::nullopt;
}

int hexDigit(char letter) {
    if (letter >= '0' && letter <= '9') return letter - '0';
    if (letter >= 'A' && letter <= 'F') return letter - 'A' + 10;
    if (letter >= 'a' && letter <= 'f') return letter - 'a' + 10;
    return -1;
}

int base64Digit(char letter) {
    if (letter >= 'A' && letter <= 'Z') return letter - 'A';
    if (letter >= 'a' && letter <= 'z') return letter - 'a' + 26;
    if (letter >= '0' && letter <= '9') return letter - '0' + 52;
    if (letter == '+' || letter == '-') return 62;
    if (letter == '/' || letter == '_') return 63;
    return -1;
}

/// An encoded word "=?charset?B?bytes?=" at the front of a text.
struct EncodedWord {
    std::string_view charset;
    std::string bytes;
    std::size_t length = 0;
};

std::optional<EncodedWord> encodedWordAt(std::string_view text) {
    if (!text.starts_with("=?")) return std::nullopt;
    constexpr std::size_t kLongestCharset = 60;
    const std::size_t charsetEnd = text.substr(0, kLongestCharset).find('?', 2);
    if (charsetEnd == std::string_view::npos || charsetEnd + 2 >= text.size() || text[charsetEnd + 2] != '?')
        return std::nullopt;
    constexpr std::size_t kLongestWord = 2'000; // RFC 2047 allows 75; some mailers do not care
    const std::size_t end = text.substr(0, kLongestWord).find("?=", charsetEnd + 3);
    if (end == std::string_view::npos) return std::nullopt;
    EncodedWord word;
    word.charset = text.substr(2, charsetEnd - 2);
    word.charset = word.charset.substr(0, word.charset.find('*')); // a language may follow it
    std::string coded(text.substr(charsetEnd + 3, end - charsetEnd - 3));
    const char coding = text[charsetEnd + 1];
    if (coding == 'B' || coding == 'b') {
        word.bytes = decodeBase64(coded);
    } else if (coding == 'Q' || coding == 'q') {
        std::ranges::replace(coded, '_', ' ');
        word.bytes = decodeQuotedPrintable(coded);
    } else {
        return std::nullopt;
    }
    word.length = end + 2;
    return word;
}

bool isBlank(std::string_view text) {
    return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

} // namespace

std::string mailText(std::string_view bytes, std::string_view charset) {
    const std::optional<Encoding> named = encodingOfCharset(charset);
    for (const std::optional<Encoding>& encoding :
         {named, std::optional<Encoding>(), std::optional(Encoding::Windows1252)}) {
        auto decoded = decodeText(bytes, encoding);
        if (auto* text = std::get_if<DecodedText>(&decoded)) return std::move(text->utf8);
    }
    return harmlessText(bytes);
}

std::string decodeQuotedPrintable(std::string_view text) {
    std::string bytes;
    bytes.reserve(text.size());
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] != '=') {
            bytes += text[at];
            continue;
        }
        std::size_t end = at + 1;
        while (end < text.size() && (text[end] == ' ' || text[end] == '\t' || text[end] == '\r'))
            ++end;
        if (end >= text.size() || text[end] == '\n') {
            at = end; // a soft line break
            continue;
        }
        const int high = at + 2 < text.size() ? hexDigit(text[at + 1]) : -1;
        const int low = at + 2 < text.size() ? hexDigit(text[at + 2]) : -1;
        if (high < 0 || low < 0) {
            bytes += '=';
            continue;
        }
        bytes += static_cast<char>(high * 16 + low);
        at += 2;
    }
    return bytes;
}

std::string decodeBase64(std::string_view text) {
    std::string bytes;
    bytes.reserve(text.size() / 4 * 3);
    unsigned int held = 0;
    int bits = 0;
    for (const char letter : text) {
        if (letter == '=') break;
        const int digit = base64Digit(letter);
        if (digit < 0) continue;
        held = (held << 6) | static_cast<unsigned int>(digit);
        bits += 6;
        if (bits < 8) continue;
        bits -= 8;
        bytes += static_cast<char>((held >> bits) & 0xff);
    }
    return bytes;
}

std::string decodeHeader(std::string_view value) {
    std::string text;
    std::string plain; // waits: white space between two encoded words is none
    std::string coded; // bytes of words that follow each other: a character may be cut between them
    std::string_view codedCharset;
    const auto flushCoded = [&] {
        text += mailText(coded, codedCharset);
        coded.clear();
    };
    for (std::size_t at = 0; at < value.size();) {
        const auto word = encodedWordAt(value.substr(at));
        if (!word) {
            plain += value[at++];
            continue;
        }
        const bool joins =
            !coded.empty() && isBlank(plain) && lowered(codedCharset) == lowered(word->charset);
        if (!joins) {
            const bool between = !coded.empty() && isBlank(plain);
            flushCoded();
            if (!between) text += mailText(plain, {});
        }
        plain.clear();
        codedCharset = word->charset;
        coded += word->bytes;
        at += word->length;
    }
    flushCoded();
    return text + mailText(plain, {});
}

namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 20> kEntities{
    {{"amp", "&"},    {"lt", "<"},    {"gt", ">"},    {"quot", "\""},  {"apos", "'"},
     {"nbsp", " "},   {"ensp", " "},  {"emsp", " "},  {"middot", "·"}, {"bull", "•"},
     {"hellip", "…"}, {"mdash", "—"}, {"ndash", "–"}, {"lsquo", "‘"},  {"rsquo", "’"},
     {"ldquo", "“"},  {"rdquo", "”"}, {"yen", "¥"},   {"euro", "€"},   {"copy", "©"}}};

std::string utf8Of(unsigned long point) {
    const bool valid = point > 0 && point <= 0x10ffff && (point < 0xd800 || point > 0xdfff);
    if (!valid) return "\xef\xbf\xbd";
    std::string text;
    const auto tail = [&](int shift) { text += static_cast<char>(0x80 | ((point >> shift) & 0x3f)); };
    if (point < 0x80) {
        text += static_cast<char>(point);
    } else if (point < 0x800) {
        text += static_cast<char>(0xc0 | (point >> 6));
        tail(0);
    } else if (point < 0x10000) {
        text += static_cast<char>(0xe0 | (point >> 12));
        tail(6);
        tail(0);
    } else {
        text += static_cast<char>(0xf0 | (point >> 18));
        tail(12);
        tail(6);
        tail(0);
    }
    return text;
}

/// Goes through markup once, front to back.
class HtmlStripper {
public:
    explicit HtmlStripper(std::string_view html)
        : m_html(html) {}

    std::string strip() {
        while (m_at < m_html.size()) {
            if (m_html[m_at] == '<')
                takeTag();
            else if (m_html[m_at] == '&')
                takeEntity();
            else
                takeLetter();
        }
        return std::move(m_text);
    }

private:
    void takeLetter() {
        const char letter = m_html[m_at++];
        const bool space = letter == ' ' || letter == '\n' || letter == '\r' || letter == '\t';
        if (!space) return put(std::string_view(&letter, 1));
        if (!m_text.empty() && m_text.back() != ' ' && !m_lineBegins) m_text += ' ';
    }

    void put(std::string_view text) {
        if (m_lineBegins) {
            for (int depth = 0; depth < m_quotes; ++depth)
                m_text += "> ";
            m_lineBegins = false;
        }
        m_text += text;
    }

    void endLine() {
        while (!m_text.empty() && m_text.back() == ' ')
            m_text.pop_back();
        if (!m_lineBegins) m_text += '\n';
        m_lineBegins = true;
    }

    void takeEntity() {
        constexpr std::size_t kLongestEntity = 12;
        const std::string_view ahead = m_html.substr(m_at + 1, kLongestEntity);
        const std::size_t end = ahead.find(';');
        const std::string meant =
            end == std::string_view::npos ? std::string() : meaningOf(ahead.substr(0, end));
        if (meant.empty()) return takeAmpersand();
        put(meant);
        m_at += end + 2;
    }

    void takeAmpersand() {
        put("&");
        ++m_at;
    }

    static std::string meaningOf(std::string_view name) {
        if (name.starts_with('#')) {
            const bool hex = name.size() > 1 && (name[1] == 'x' || name[1] == 'X');
            const std::string digits(name.substr(hex ? 2 : 1));
            const bool fine =
                !digits.empty() &&
                digits.find_first_not_of(hex ? "0123456789abcdefABCDEF" : "0123456789") == std::string::npos;
            return fine ? utf8Of(std::stoul(digits, nullptr, hex ? 16 : 10)) : std::string();
        }
        for (const auto& [entity, text] : kEntities)
            if (entity == name) return std::string(text);
        return {};
    }

    void takeTag() {
        if (m_html.substr(m_at).starts_with("<!--")) return skipPast("-->");
        const std::size_t end = m_html.find('>', m_at);
        if (end == std::string_view::npos) {
            m_at = m_html.size(); // a tag that never ends hides nothing worth showing
            return;
        }
        std::string name = lowered(m_html.substr(m_at + 1, std::min<std::size_t>(end - m_at - 1, 16)));
        name = name.substr(0, name.find_first_of(" \t\r\n/", 1));
        m_at = end + 1;
        if (name == "script" || name == "style" || name == "head" || name == "title")
            return skipPast("</" + name);
        if (name == "blockquote" || name == "/blockquote") {
            endLine();
            constexpr int kDeepestQuote = 20;
            m_quotes = std::clamp(m_quotes + (name[0] == '/' ? -1 : 1), 0, kDeepestQuote);
        } else if (name == "br" || name == "hr") {
            m_lineBegins = false;
            endLine();
        } else if (isBlock(name)) {
            endLine();
        }
    }

    static bool isBlock(std::string_view name) {
        if (name.starts_with('/')) name.remove_prefix(1);
        constexpr std::array<std::string_view, 16> kBlocks{"p",  "div", "tr",    "li", "ul", "ol",
                                                           "h1", "h2",  "h3",    "h4", "h5", "h6",
                                                           "td", "th",  "table", "pre"};
        return std::ranges::find(kBlocks, name) != kBlocks.end();
    }

    void skipPast(std::string_view what) {
        std::size_t end = m_at;
        while (end < m_html.size() && lowered(m_html.substr(end, what.size())) != what)
            ++end;
        end = std::min(end + what.size(), m_html.size());
        // What is left of an end tag.
        if (what.starts_with("</")) end = std::min(m_html.find('>', end), m_html.size() - 1) + 1;
        m_at = std::max(end, m_at);
    }

    std::string_view m_html;
    std::size_t m_at = 0;
    std::string m_text;
    bool m_lineBegins = true;
    int m_quotes = 0;
};

} // namespace

std::string textOfHtml(std::string_view utf8) {
    return HtmlStripper(utf8).strip();
}

} // namespace earmark::exchange
