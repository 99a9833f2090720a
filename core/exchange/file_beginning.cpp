#include "core/exchange/file_beginning.h"

#include "core/base/text.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace earmark::exchange {

namespace {

using namespace std::string_view_literals;

constexpr std::array kSignatures{
    "%PDF-"sv,
    "PK\x03\x04"sv, // ZIP, and what Office and OpenDocument programs keep in it
    "PK\x05\x06"sv,
    "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"sv, // Office up to 2003, Thumbs.db, .msg
    "\x89PNG\r\n\x1a\n"sv,
    "\xff\xd8\xff"sv, // JPEG
    "GIF87a"sv,
    "GIF89a"sv,
    "II*\0"sv, // TIFF
    "MM\0*"sv,
    "\x1f\x8b\x08"sv, // gzip
    "BZh91AY&SY"sv,
    "\xfd"
    "7zXZ\0"sv,
    "7z\xbc\xaf\x27\x1c"sv,
    "Rar!\x1a\x07"sv,
    "\x28\xb5\x2f\xfd"sv, // Zstandard
    "\x7f"
    "ELF"sv,
    "SQLite format 3\0"sv,
    "L\0\0\0\x01\x14\x02\0"sv, // a shortcut of Windows
};

/// Two letters alone are too little to go by: a program of Windows says where its header is, a bitmap has
/// four empty bytes.
bool beginsAsProgram(std::string_view head) {
    constexpr std::size_t kWhere = 0x3c;
    if (!head.starts_with("MZ") || head.size() < kWhere + 2) return false;
    const auto byte = [&](std::size_t at) {
        return static_cast<std::size_t>(static_cast<unsigned char>(head[at]));
    };
    const std::size_t header = byte(kWhere) | byte(kWhere + 1) << 8;
    return header < head.size() && head.substr(header).starts_with("PE\0\0"sv);
}

bool beginsAsBitmap(std::string_view head) {
    return head.starts_with("BM") && head.size() > 10 && head.substr(6, 4) == "\0\0\0\0"sv;
}

bool isControl(unsigned unit) {
    return (unit < 0x20 && unit != '\t' && unit != '\n' && unit != '\r' && unit != '\f') || unit == 0x7f;
}

bool isBlank(unsigned unit) {
    return unit == '\t' || unit == '\n' || unit == '\r' || unit == ' ' || unit == ',';
}

/// Blanks, digits and marks, without which nobody writes much.
bool isMark(unsigned unit) {
    return isBlank(unit) || (unit >= 0x20 && unit < 0x40);
}

bool isWideMark(unsigned unit) {
    return isMark(unit) || (unit >= 0x3000 && unit <= 0x3002) || (unit >= 0xff01 && unit <= 0xff1f);
}

std::ptrdiff_t countOf(std::string_view head, bool (*what)(unsigned)) {
    return std::ranges::count_if(head, [&](char byte) { return what(static_cast<unsigned char>(byte)); });
}

bool beginsAsWideText(std::string_view head, std::size_t highByte) {
    bool marks = false;
    for (std::size_t at = 2; at + 1 < head.size(); at += 2) {
        const auto high = static_cast<unsigned char>(head[at + highByte]);
        const auto low = static_cast<unsigned char>(head[at + 1 - highByte]);
        const unsigned unit = static_cast<unsigned>(high) << 8 | low;
        if (isControl(unit) || unit >= 0xfffe) return false;
        marks = marks || isWideMark(unit);
    }
    return marks;
}

/// The last letter of a beginning may be cut off.
std::string_view withoutLastLetter(std::string_view head) {
    constexpr std::size_t kLongestLetter = 4;
    for (std::size_t cut = 1; cut < kLongestLetter && !head.empty() && (head.back() & 0xc0) == 0x80; ++cut)
        head.remove_suffix(1);
    return head.substr(0, head.empty() ? 0 : head.size() - 1);
}

/// Letters alone will do only where they are beyond ASCII: quiet A-law is a long row of U and T.
bool beginsAsUtf8(std::string_view head) {
    const bool says =
        countOf(head, isMark) > 0 || countOf(head, [](unsigned byte) { return byte >= 0x80; }) > 0;
    return says && (isValidUtf8(head) || isValidUtf8(withoutLastLetter(head)));
}

bool beginsAsBytesOfText(std::string_view head) {
    constexpr std::ptrdiff_t kBytesForEach = 200; // at most one control character, at least one blank
    if (countOf(head, isControl) * kBytesForEach > std::ssize(head)) return false;
    return beginsAsUtf8(head) || countOf(head, isBlank) * kBytesForEach > std::ssize(head);
}

} // namespace

bool beginsAsOtherFile(std::string_view head) {
    return beginsAsProgram(head) || beginsAsBitmap(head) ||
           std::ranges::any_of(kSignatures, [&](std::string_view magic) { return head.starts_with(magic); });
}

bool beginsAsText(std::string_view head) {
    if (head.starts_with("\xff\xfe")) return beginsAsWideText(head, 1);
    if (head.starts_with("\xfe\xff")) return beginsAsWideText(head, 0);
    return beginsAsBytesOfText(head);
}

} // namespace earmark::exchange
