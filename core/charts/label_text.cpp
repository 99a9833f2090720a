#include "core/charts/label_text.h"

#include <algorithm>

namespace earmark::charts {

namespace {

constexpr double kNarrow = 0.5; // of the line's height
constexpr double kWide = 0.92;
constexpr std::string_view kEllipsis = "…";

/// The bytes of the first character; 1 where they are not UTF-8.
std::size_t firstLength(std::string_view text) {
    const auto first = static_cast<unsigned char>(text.front());
    const std::size_t length = first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
    return std::min(length, text.size());
}

/// U+2E80 and above, where East Asian characters and emoji stand, begin with these bytes.
bool isWide(std::string_view character) {
    return character.size() >= 3 && static_cast<unsigned char>(character.front()) >= 0xe2 &&
           character >= std::string_view("\xe2\xba\x80");
}

double characterWidth(std::string_view character, double lineHeight) {
    return (isWide(character) ? kWide : kNarrow) * lineHeight;
}

/// The bytes that fit into a width.
std::size_t fittingBytes(std::string_view text, double width, double lineHeight) {
    std::size_t at = 0;
    while (at < text.size()) {
        const std::string_view character = text.substr(at, firstLength(text.substr(at)));
        width -= characterWidth(character, lineHeight);
        if (width < 0) break;
        at += character.size();
    }
    return at;
}

/// Where a line that could hold `fitting` bytes of a text ends: before a word that would be cut.
std::size_t lineEnd(std::string_view text, std::size_t fitting) {
    if (fitting >= text.size()) return text.size();
    for (std::size_t end = fitting; end > 0; --end)
        if (text[end] == ' ' || isWide(text.substr(end, 3))) return end;
    return fitting;
}

std::string_view withoutSpaces(std::string_view text) {
    while (!text.empty() && text.front() == ' ')
        text.remove_prefix(1);
    return text;
}

} // namespace

double textWidth(std::string_view utf8, double lineHeight) {
    double width = 0;
    while (!utf8.empty()) {
        const std::string_view character = utf8.substr(0, firstLength(utf8));
        width += characterWidth(character, lineHeight);
        utf8.remove_prefix(character.size());
    }
    return width;
}

std::string fittedText(std::string_view utf8, double width, double lineHeight) {
    if (textWidth(utf8, lineHeight) <= width) return std::string(utf8);
    const double room = width - textWidth(kEllipsis, lineHeight);
    return std::string(utf8.substr(0, fittingBytes(utf8, room, lineHeight))).append(kEllipsis);
}

std::vector<std::string> wrappedText(std::string_view utf8, double width, double lineHeight,
                                     std::size_t most) {
    std::vector<std::string> lines;
    while (!utf8.empty() && lines.size() + 1 < most) {
        const std::size_t fitting = std::max(fittingBytes(utf8, width, lineHeight), firstLength(utf8));
        const std::size_t end = lineEnd(utf8, fitting);
        lines.emplace_back(utf8.substr(0, end));
        utf8 = withoutSpaces(utf8.substr(end));
    }
    if (!utf8.empty()) lines.push_back(fittedText(utf8, width, lineHeight));
    return lines;
}

} // namespace earmark::charts
