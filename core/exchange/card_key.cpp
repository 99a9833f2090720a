#include "core/exchange/card_key.h"

#include "core/exchange/code_points.h"
#include "core/exchange/text_encoding.h"

#include <array>

namespace earmark::exchange {

namespace {

constexpr std::size_t kLongestKey = 40;

struct Initial {
    unsigned first; ///< the first GB 2312 code read with this initial
    char letter;
};

/// The common characters of GB 2312 stand in the order of their readings, so a table of 23 borders tells the
/// initial of each; those beyond stand by radical and have none here.
constexpr std::array kInitials{
    Initial{0xb0a1, 'a'}, Initial{0xb0c5, 'b'}, Initial{0xb2c1, 'c'}, Initial{0xb4ee, 'd'},
    Initial{0xb6ea, 'e'}, Initial{0xb7a2, 'f'}, Initial{0xb8c1, 'g'}, Initial{0xb9fe, 'h'},
    Initial{0xbbf7, 'j'}, Initial{0xbfa6, 'k'}, Initial{0xc0ac, 'l'}, Initial{0xc2e8, 'm'},
    Initial{0xc4c3, 'n'}, Initial{0xc5b6, 'o'}, Initial{0xc5be, 'p'}, Initial{0xc6da, 'q'},
    Initial{0xc8bb, 'r'}, Initial{0xc8f6, 's'}, Initial{0xcbfa, 't'}, Initial{0xcdda, 'w'},
    Initial{0xcef4, 'x'}, Initial{0xd1b9, 'y'}, Initial{0xd4d1, 'z'}};
constexpr unsigned kEndOfReadings = 0xd7fa;

char initialOf(unsigned code) {
    char letter = '\0';
    for (const Initial& initial : kInitials)
        if (code >= initial.first && code < kEndOfReadings) letter = initial.letter;
    return letter;
}

std::string initialsOf(const std::string& chinese) {
    std::string key;
    const std::string bytes = toGb18030(chinese);
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        const auto first = static_cast<unsigned char>(bytes[at]);
        if (first < 0x80) {
            if (isDigit(first)) key += static_cast<char>(first);
            continue;
        }
        if (++at >= bytes.size()) break;
        const auto second = static_cast<unsigned char>(bytes[at]);
        if (second >= 0x30 && second <= 0x39)
            at += 2; // a character beyond GBK takes four bytes
        else if (const char letter = initialOf(static_cast<unsigned>(first) << 8 | second);
                 second >= 0xa1 && letter != '\0')
            key += letter;
    }
    return key;
}

std::string wordsOf(const std::string& english) {
    std::string key;
    for (const char32_t character : plainForm(decoded(english))) {
        const bool kept = (character >= U'a' && character <= U'z') || isDigit(character);
        if (kept)
            key += static_cast<char>(character);
        else if (!key.empty() && key.back() != '-' && character != U'\'' && character != 0x2019)
            key += '-';
    }
    return key;
}

std::string cut(std::string key) {
    if (key.size() > kLongestKey) {
        const std::size_t word = key.rfind('-', kLongestKey);
        key.resize(word == std::string::npos || word < kLongestKey / 2 ? kLongestKey : word);
    }
    while (!key.empty() && key.back() == '-')
        key.pop_back();
    return key;
}

} // namespace

std::string keyOfName(const LocalizedText& name) {
    std::string key = cut(wordsOf(name.en));
    return key.empty() ? cut(initialsOf(name.zh)) : key;
}

std::string KeyMaker::make(const std::string& prefix, const LocalizedText& name,
                           const std::string& otherwise) {
    std::string own = keyOfName(name);
    if (own.empty()) own = otherwise;
    const std::string stem = prefix.empty() ? own : prefix + "." + own;
    std::string key = stem;
    while (!m_used.insert(key).second)
        key = stem + "-" + std::to_string(++m_numbers.try_emplace(stem, 1).first->second);
    return key;
}

} // namespace earmark::exchange
