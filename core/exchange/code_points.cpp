#include "core/exchange/code_points.h"

#include <algorithm>

namespace earmark::exchange {

namespace {

constexpr char32_t kReplacement = 0xfffd;

bool isContinuation(char byte) {
    return (static_cast<unsigned char>(byte) & 0xc0) == 0x80;
}

/// Bytes of the character that a first byte opens; 0 where it opens none.
std::size_t lengthOf(unsigned char first) {
    if (first < 0x80) return 1;
    if (first >= 0xc2 && first < 0xe0) return 2;
    if (first >= 0xe0 && first < 0xf0) return 3;
    return first >= 0xf0 && first < 0xf5 ? 4 : 0;
}

bool isBlank(char32_t character) {
    return character == U' ' || character == U'\t' || character == U'\r' || character == 0xa0 ||
           character == 0x3000 || (character >= 0x2000 && character <= 0x200b) || character == 0x202f ||
           character == 0xfeff;
}

bool isDash(char32_t character) {
    return (character >= 0x2010 && character <= 0x2015) || character == 0x2212 || character == 0xfe63 ||
           character == 0xff0d || character == 0x2500;
}

char32_t plainCharacter(char32_t character) {
    if (isBlank(character)) return U' ';
    if (isDash(character)) return U'-';
    if (character >= 0xff01 && character <= 0xff5e) character -= 0xff01 - 0x21;
    if (character == 0x301c || character == 0x223c) return U'~';
    if (character == 0x3010) return U'[';
    if (character == 0x3011) return U']';
    return character >= U'A' && character <= U'Z' ? character + (U'a' - U'A') : character;
}

/// What must not reach a screen: controls, and marks that turn the writing around.
bool isHarmful(char32_t character) {
    return (character < 0x20 && character != U'\n' && character != U'\t' && character != U'\r') ||
           (character >= 0x7f && character <= 0x9f) || (character >= 0x202a && character <= 0x202e) ||
           (character >= 0x2066 && character <= 0x2069) || character == 0x200e || character == 0x200f ||
           character == 0x061c || character == kReplacement || character == 0xfeff;
}

} // namespace

std::u32string decoded(std::string_view utf8) {
    std::u32string text;
    text.reserve(utf8.size());
    for (std::size_t at = 0; at < utf8.size();) {
        const auto first = static_cast<unsigned char>(utf8[at]);
        const std::size_t length = lengthOf(first);
        bool whole = length > 0 && at + length <= utf8.size();
        char32_t character = length < 2 ? first : first & (0x7fU >> length);
        for (std::size_t next = 1; whole && next < length; ++next) {
            whole = isContinuation(utf8[at + next]);
            character = (character << 6) | (static_cast<unsigned char>(utf8[at + next]) & 0x3fU);
        }
        text += whole ? character : kReplacement;
        at += whole ? length : 1;
    }
    return text;
}

std::string encoded(std::u32string_view text) {
    std::string utf8;
    utf8.reserve(text.size() * 3);
    for (const char32_t character : text) {
        const auto tail = [&](int shift) { utf8 += static_cast<char>(0x80 | ((character >> shift) & 0x3f)); };
        if (character < 0x80) {
            utf8 += static_cast<char>(character);
        } else if (character < 0x800) {
            utf8 += static_cast<char>(0xc0 | (character >> 6));
            tail(0);
        } else if (character < 0x10000) {
            utf8 += static_cast<char>(0xe0 | (character >> 12));
            tail(6);
            tail(0);
        } else {
            utf8 += static_cast<char>(0xf0 | (character >> 18));
            tail(12);
            tail(6);
            tail(0);
        }
    }
    return utf8;
}

std::u32string plainForm(std::u32string_view text) {
    std::u32string plain(text);
    std::ranges::transform(plain, plain.begin(), plainCharacter);
    return plain;
}

bool isHan(char32_t character) {
    return (character >= 0x3400 && character <= 0x9fff) || (character >= 0xf900 && character <= 0xfaff) ||
           (character >= 0x20000 && character <= 0x3134f);
}

bool hasHan(std::u32string_view text) {
    return std::ranges::any_of(text, isHan);
}

bool isDigit(char32_t character) {
    return character >= U'0' && character <= U'9';
}

std::u32string_view stripped(std::u32string_view text) {
    const auto drops = [](char32_t character) { return isBlank(character) || character == U'\n'; };
    while (!text.empty() && drops(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && drops(text.back()))
        text.remove_suffix(1);
    return text;
}

std::string safeText(std::string_view utf8, bool lines, bool* changed) {
    const std::u32string whole = decoded(utf8);
    std::u32string safe;
    safe.reserve(whole.size());
    for (std::size_t at = 0; at < whole.size(); ++at) {
        const char32_t character = whole[at];
        if (isHarmful(character)) {
            if (changed) *changed = true;
        } else if (character == U'\r' || character == U'\n') {
            const bool pair = character == U'\r' && at + 1 < whole.size() && whole[at + 1] == U'\n';
            if (!pair) safe += lines ? U'\n' : U' ';
        } else {
            safe += character == U'\t' ? U' ' : character;
        }
    }
    return encoded(stripped(safe));
}

} // namespace earmark::exchange
