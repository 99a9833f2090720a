#include "core/documents/sheet_text.h"

#include "core/base/foreign_text.h"

#include <algorithm>
#include <cctype>
#include <set>
#include <string_view>

namespace earmark::documents {

namespace {

constexpr std::size_t kLongestName = 31;
constexpr std::string_view kEllipsis = "…";

std::size_t lengthAt(std::string_view text, std::size_t at) {
    const auto first = static_cast<unsigned char>(text[at]);
    return first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
}

/// The bytes of as many whole characters as fit into a number of UTF-16 units.
std::size_t fittingBytes(std::string_view text, std::size_t units) {
    std::size_t at = 0;
    while (at < text.size()) {
        const std::size_t length = lengthAt(text, at);
        const std::size_t needed = length == 4 ? 2 : 1;
        if (needed > units) break;
        units -= needed;
        at += length;
    }
    return std::min(at, text.size());
}

std::string cut(const std::string& text, std::size_t units) {
    if (fittingBytes(text, units) == text.size()) return text;
    return text.substr(0, fittingBytes(text, units - 1)).append(kEllipsis);
}

bool isEscape(std::string_view text, std::size_t at) {
    constexpr std::size_t kLength = 7; // _x0041_
    if (text.substr(at, 2) != "_x" || at + kLength > text.size() || text[at + kLength - 1] != '_')
        return false;
    return std::ranges::all_of(text.substr(at + 2, 4),
                               [](unsigned char digit) { return std::isxdigit(digit) != 0; });
}

/// With the underscore of what looks like an escape written as an escape itself.
std::string unescaped(const std::string& text) {
    std::string safe;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (isEscape(text, at)) safe += "_x005F";
        safe += text[at];
    }
    return safe;
}

std::string legalName(const std::string& wanted) {
    std::string name;
    for (const char letter : harmlessText(wanted))
        name += std::string_view("[]:*?/\\\n\t").find(letter) == std::string_view::npos ? letter : ' ';
    while (!name.empty() && (name.front() == '\'' || name.front() == ' '))
        name.erase(0, 1);
    name = name.substr(0, fittingBytes(name, kLongestName));
    while (!name.empty() && (name.back() == '\'' || name.back() == ' '))
        name.pop_back();
    return name;
}

std::string lowered(std::string text) {
    for (char& letter : text)
        if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
    return text;
}

} // namespace

std::string sheetText(const std::string& text) {
    const std::string shown = cut(harmlessText(text), kMaximumSheetText);
    // What looks like an escape grows by what protects it.
    const std::string safe = unescaped(shown);
    return fittingBytes(safe, kMaximumSheetText) == safe.size() ? safe : cut(shown, kMaximumSheetText / 2);
}

std::size_t sheetWidth(const std::string& text) {
    std::size_t widest = 0;
    std::size_t width = 0;
    for (std::size_t at = 0; at < text.size(); at += lengthAt(text, at)) {
        width = text[at] == '\n' ? 0 : width + (lengthAt(text, at) >= 3 ? 2 : 1);
        widest = std::max(widest, width);
    }
    return widest;
}

std::size_t sheetLines(const std::string& text, double width) {
    std::size_t lines = 0;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        lines +=
            1 + static_cast<std::size_t>(static_cast<double>(sheetWidth(text.substr(at, end - at))) / width);
        at = end + 1;
    }
    return lines;
}

std::vector<std::string> sheetNames(const std::vector<std::string>& wanted, const std::string& otherwise) {
    std::vector<std::string> names;
    std::set<std::string> taken{"history"}; // a name that spreadsheets keep for themselves
    for (const std::string& one : wanted) {
        const std::string legal = legalName(one);
        std::string name = legal.empty() ? otherwise + " " + std::to_string(names.size() + 1) : legal;
        for (int number = 2; !taken.insert(lowered(name)).second; ++number) {
            const std::string suffix = " (" + std::to_string(number) + ")";
            const std::string& base = legal.empty() ? otherwise : legal;
            name = base.substr(0, fittingBytes(base, kLongestName - suffix.size())) + suffix;
        }
        names.push_back(name);
    }
    return names;
}

} // namespace earmark::documents
