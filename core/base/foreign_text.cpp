#include "core/base/foreign_text.h"

#include "core/base/text.h"

#include <algorithm>
#include <cstdint>

namespace earmark {

namespace {

bool beginsCharacter(char byte) {
    return (static_cast<std::uint8_t>(byte) & 0xc0) != 0x80;
}

/// Bytes that the lead byte promises.
std::size_t lengthOf(char byte) {
    const auto lead = static_cast<std::uint8_t>(byte);
    return lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc0 ? 2 : 1;
}

std::size_t byteOf(std::string_view utf8, std::size_t point) {
    std::size_t seen = 0;
    std::size_t byte = 0;
    for (; byte < utf8.size(); ++byte)
        if (beginsCharacter(utf8[byte]) && seen++ == point) break;
    return byte;
}

} // namespace

std::string harmlessText(std::string_view text) {
    constexpr std::string_view kReplacement = "\xef\xbf\xbd";
    std::string harmless;
    harmless.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const std::string_view character = text.substr(at, lengthOf(text[at]));
        if (text[at] == '\r') {
            if (at + 1 >= text.size() || text[at + 1] != '\n') harmless += '\n';
        } else if (text[at] == '\n' || text[at] == '\t' || isPlainLine(character)) {
            harmless += character;
        } else {
            harmless += kReplacement;
        }
        at += isValidUtf8(character) ? character.size() : 1;
    }
    return harmless;
}

std::size_t codePointCount(std::string_view utf8) {
    return static_cast<std::size_t>(std::ranges::count_if(utf8, beginsCharacter));
}

std::string_view codePointSpan(std::string_view utf8, std::size_t start, std::size_t end) {
    const std::size_t first = byteOf(utf8, start);
    return utf8.substr(first, std::max(byteOf(utf8, end), first) - first);
}

} // namespace earmark
