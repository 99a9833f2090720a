#include "core/base/text.h"

#include <cstdint>

namespace earmark {

namespace {

struct CodePoint {
    char32_t value = 0;
    std::size_t length = 0; ///< bytes taken; 0 when the bytes are not UTF-8
};

CodePoint decodeAt(std::string_view text, std::size_t position) {
    const auto byteAt = [&](std::size_t index) { return static_cast<std::uint8_t>(text[index]); };
    const std::uint8_t lead = byteAt(position);
    if (lead < 0x80) return {lead, 1};
    const std::size_t length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc2 ? 2 : 0;
    if (length == 0 || lead > 0xf4 || position + length > text.size()) return {};
    char32_t value = lead & (0xff >> (length + 1));
    for (std::size_t index = 1; index < length; ++index) {
        const std::uint8_t next = byteAt(position + index);
        if ((next & 0xc0) != 0x80) return {};
        value = (value << 6) | (next & 0x3f);
    }
    const bool overlong = (length == 3 && value < 0x800) || (length == 4 && value < 0x10000);
    const bool surrogate = value >= 0xd800 && value <= 0xdfff;
    if (overlong || surrogate || value > 0x10ffff) return {};
    return {value, length};
}

bool isControlOrReordering(char32_t value) {
    return value < 0x20 || (value >= 0x7f && value < 0xa0) || (value >= 0x202a && value <= 0x202e) ||
           (value >= 0x2066 && value <= 0x2069);
}

template <class Predicate>
bool everyCodePoint(std::string_view text, Predicate accepts) {
    for (std::size_t position = 0; position < text.size();) {
        const CodePoint point = decodeAt(text, position);
        if (point.length == 0 || !accepts(point.value)) return false;
        position += point.length;
    }
    return true;
}

} // namespace

bool isValidUtf8(std::string_view text) {
    return everyCodePoint(text, [](char32_t) { return true; });
}

bool isPlainLine(std::string_view text) {
    return everyCodePoint(text, [](char32_t value) { return !isControlOrReordering(value); });
}

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view kSpace = " \t\r\n\f\v";
    const std::size_t first = text.find_first_not_of(kSpace);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(kSpace) - first + 1);
}

} // namespace earmark
