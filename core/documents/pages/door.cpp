#include "core/documents/pages/door.h"

#include <array>
#include <charconv>

namespace earmark::documents {

namespace {

constexpr std::string_view kMark = "door:";
constexpr char kBetween = '/';

bool isGuarded(char letter) {
    return letter == '%' || letter == kBetween || static_cast<unsigned char>(letter) < 0x20;
}

std::string guarded(const std::string& part) {
    constexpr std::string_view kDigits = "0123456789abcdef";
    std::string text;
    for (const char letter : part) {
        if (!isGuarded(letter)) {
            text += letter;
            continue;
        }
        const auto code = static_cast<unsigned char>(letter);
        text += '%';
        text += kDigits[code >> 4U];
        text += kDigits[code & 15U];
    }
    return text;
}

std::optional<std::string> plain(std::string_view part) {
    std::string text;
    for (std::size_t i = 0; i < part.size(); ++i) {
        if (part[i] != '%') {
            text += part[i];
            continue;
        }
        unsigned code = 0;
        if (i + 2 >= part.size()) return std::nullopt;
        const char* end = part.data() + i + 3;
        if (std::from_chars(part.data() + i + 1, end, code, 16).ptr != end) return std::nullopt;
        text += static_cast<char>(code);
        i += 2;
    }
    return text;
}

std::string dayOrNothing(const std::optional<Day>& day) {
    return day ? dayText(*day) : std::string();
}

/// Whether the text is empty or a day, which is put in its place.
bool takeDay(const std::string& text, std::optional<Day>& day) {
    if (text.empty()) return true;
    const auto parsed = parseDay(text);
    if (parsed) day = *parsed;
    return parsed.has_value();
}

} // namespace

std::string doorText(const Door& door) {
    return std::string(kMark) + guarded(door.team) + kBetween + guarded(door.queue) + kBetween +
           guarded(door.cardKey) + kBetween + guarded(door.criterion) + kBetween + guarded(door.agent) +
           kBetween + dayOrNothing(door.from) + kBetween + dayOrNothing(door.to);
}

std::optional<Door> doorFromText(std::string_view text) {
    if (!text.starts_with(kMark)) return std::nullopt;
    text.remove_prefix(kMark.size());
    Door door;
    std::string from, to;
    const std::array parts = {&door.team, &door.queue, &door.cardKey, &door.criterion, &door.agent,
                              &from,      &to};
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const std::size_t end = text.find(kBetween);
        if ((end == std::string_view::npos) != (i + 1 == parts.size())) return std::nullopt;
        auto part = plain(text.substr(0, end));
        if (!part) return std::nullopt;
        *parts[i] = std::move(*part);
        if (end != std::string_view::npos) text.remove_prefix(end + 1);
    }
    if (!takeDay(from, door.from) || !takeDay(to, door.to)) return std::nullopt;
    return door;
}

} // namespace earmark::documents
