#include "core/base/id.h"
#include "core/base/id_source.h"

#include <algorithm>

namespace earmark {

namespace {

constexpr char kHexDigits[] = "0123456789abcdef";
constexpr std::size_t kTextLength = 36;

bool isDashPosition(std::size_t position) {
    return position == 8 || position == 13 || position == 18 || position == 23;
}

int hexValue(char character) {
    if (character >= '0' && character <= '9') return character - '0';
    if (character >= 'a' && character <= 'f') return character - 'a' + 10;
    if (character >= 'A' && character <= 'F') return character - 'A' + 10;
    return -1;
}

std::uint64_t systemSeed() {
    std::random_device device;
    return (std::uint64_t{device()} << 32) | device();
}

} // namespace

std::string Uuid::toString() const {
    std::string text;
    text.reserve(kTextLength);
    for (const std::uint8_t byte : bytes) {
        if (isDashPosition(text.size())) text += '-';
        text += kHexDigits[byte >> 4];
        text += kHexDigits[byte & 0x0f];
    }
    return text;
}

std::optional<Uuid> Uuid::fromString(std::string_view text) {
    if (text.size() != kTextLength) return std::nullopt;
    Uuid uuid;
    std::size_t nibble = 0;
    for (std::size_t position = 0; position < kTextLength; ++position) {
        if (isDashPosition(position)) {
            if (text[position] != '-') return std::nullopt;
            continue;
        }
        const int value = hexValue(text[position]);
        if (value < 0) return std::nullopt;
        auto& byte = uuid.bytes[nibble / 2];
        byte = static_cast<std::uint8_t>((byte << 4) | value);
        ++nibble;
    }
    return uuid;
}

IdSource::IdSource(const Clock& clock)
    : IdSource(clock, systemSeed()) {}

IdSource::IdSource(const Clock& clock, std::uint64_t seed)
    : m_clock(clock)
    , m_random(seed) {}

Uuid IdSource::next() {
    constexpr std::uint16_t kSequenceLimit = 0x1000; // 12 bits beside the version
    const std::lock_guard lock(m_mutex);
    const std::int64_t nowMs = toUtcMs(m_clock.now());
    if (nowMs > m_lastMs) {
        m_lastMs = nowMs;
        m_sequence = 0;
    } else if (++m_sequence == kSequenceLimit) {
        ++m_lastMs;
        m_sequence = 0;
    }
    Uuid uuid;
    for (std::size_t index = 0; index < 6; ++index)
        uuid.bytes[index] = static_cast<std::uint8_t>(m_lastMs >> (40 - 8 * index));
    uuid.bytes[6] = static_cast<std::uint8_t>(0x70 | (m_sequence >> 8));
    uuid.bytes[7] = static_cast<std::uint8_t>(m_sequence);
    const std::uint64_t chance = m_random();
    for (std::size_t index = 8; index < 16; ++index)
        uuid.bytes[index] = static_cast<std::uint8_t>(chance >> (8 * (index - 8)));
    uuid.bytes[8] = static_cast<std::uint8_t>(0x80 | (uuid.bytes[8] & 0x3f));
    return uuid;
}

} // namespace earmark
