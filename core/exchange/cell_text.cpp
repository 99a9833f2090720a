#include "core/exchange/cell_text.h"

#include "core/base/text.h"

#include <algorithm>
#include <array>

namespace earmark::exchange {

namespace {

constexpr std::array<std::string_view, 10> kBlanks{" ",
                                                   "\t",
                                                   "\r",
                                                   "\n",
                                                   "\v",
                                                   "\f",
                                                   "\xc2\xa0" /* no-break */,
                                                   "\xe3\x80\x80" /* ideographic */,
                                                   "\xe2\x80\x8b" /* zero width */,
                                                   "\xef\xbb\xbf" /* byte order mark */};

bool dropFront(std::string_view& cell) {
    for (const std::string_view blank : kBlanks)
        if (cell.starts_with(blank)) {
            cell.remove_prefix(blank.size());
            return true;
        }
    return false;
}

bool dropBack(std::string_view& cell) {
    for (const std::string_view blank : kBlanks)
        if (cell.ends_with(blank)) {
            cell.remove_suffix(blank.size());
            return true;
        }
    return false;
}

/// Bytes of the first character where it can be shown; 0 where it cannot.
std::size_t plainLength(std::string_view text) {
    constexpr std::size_t kLongestCharacter = 4;
    for (std::size_t length = 1; length <= std::min(kLongestCharacter, text.size()); ++length)
        if (isPlainLine(text.substr(0, length))) return length;
    return 0;
}

std::string escapedByte(char byte) {
    constexpr std::string_view kDigits = "0123456789ABCDEF";
    const auto value = static_cast<unsigned char>(byte);
    return {'\\', 'x', kDigits[value / 16], kDigits[value % 16]};
}

} // namespace

std::string_view strippedCell(std::string_view cell) {
    while (dropFront(cell)) {
    }
    while (dropBack(cell)) {
    }
    return cell;
}

bool looksLikeFormula(std::string_view cell) {
    return !cell.empty() && std::string_view("=+-@\t\r").find(cell.front()) != std::string_view::npos;
}

std::string_view unguarded(std::string_view cell) {
    if (cell.starts_with('\'') && looksLikeFormula(cell.substr(1))) return cell.substr(1);
    const bool wrapped = cell.size() >= 3 && cell.starts_with("=\"") && cell.ends_with('"');
    const std::string_view inner = wrapped ? cell.substr(2, cell.size() - 3) : std::string_view();
    return wrapped && inner.find('"') == std::string_view::npos ? inner : cell;
}

std::string_view beginningOf(std::string_view text, std::size_t bytes) {
    std::size_t end = std::min(bytes, text.size());
    while (end < text.size() && end > 0 && (static_cast<unsigned char>(text[end]) & 0xc0) == 0x80)
        --end;
    return text.substr(0, end);
}

std::string escapedName(std::string_view name) {
    if (isPlainLine(name)) return std::string(name);
    std::string escaped;
    while (!name.empty()) {
        const std::size_t length = plainLength(name);
        if (length == 0)
            escaped += escapedByte(name.front());
        else if (name.front() == '\\')
            escaped += "\\\\";
        else
            escaped += name.substr(0, length);
        name.remove_prefix(std::max<std::size_t>(length, 1));
    }
    return escaped;
}

std::string shownText(std::string_view text) {
    constexpr std::size_t kLongest = 80;
    const std::string_view shown = beginningOf(text, kLongest);
    std::string plain(shown);
    if (!isPlainLine(plain))
        std::ranges::replace_if(
            plain, [](char letter) { return static_cast<unsigned char>(letter) < 0x20 || letter == 0x7f; },
            '?');
    return shown.size() < text.size() ? plain + "…" : plain;
}

} // namespace earmark::exchange
