#include "core/sheets/bytes.h"

#include "core/storage/failure.h"

namespace earmark::sheets {

namespace {

__extension__ typedef unsigned __int128 UnsignedWide;

template <class Number>
void appendNumber(std::vector<std::uint8_t>& bytes, Number value) {
    for (; value >= 0x80; value >>= 7)
        bytes.push_back(static_cast<std::uint8_t>(static_cast<std::uint8_t>(value) | 0x80));
    bytes.push_back(static_cast<std::uint8_t>(value));
}

template <class Number>
Number readNumber(ByteReader& reader) {
    Number value = 0;
    for (unsigned shift = 0; shift < 8 * sizeof(Number); shift += 7) {
        const std::uint8_t next = reader.byte();
        value |= static_cast<Number>(next & 0x7f) << shift;
        if (next < 0x80) return value;
    }
    ByteReader::refuse();
}

} // namespace

void ByteWriter::number(std::uint64_t value) {
    appendNumber(m_bytes, value);
}

void ByteWriter::integer(std::int64_t value) {
    number((static_cast<std::uint64_t>(value) << 1) ^ static_cast<std::uint64_t>(value >> 63));
}

void ByteWriter::wide(Wide value) {
    appendNumber(m_bytes, static_cast<UnsignedWide>(value));
}

void ByteWriter::append(std::span<const std::uint8_t> bytes) {
    m_bytes.insert(m_bytes.end(), bytes.begin(), bytes.end());
}

void ByteWriter::block(std::span<const std::uint8_t> bytes) {
    number(bytes.size());
    append(bytes);
}

ByteReader::LongNumber ByteReader::longNumber(const std::uint8_t* next, const std::uint8_t* end) {
    ByteReader reader({next, end});
    const auto value = readNumber<std::uint64_t>(reader);
    return {value, reader.m_next};
}

Wide ByteReader::wide() {
    return static_cast<Wide>(readNumber<UnsignedWide>(*this));
}

std::size_t ByteReader::length() {
    const std::uint64_t length = number();
    if (length > static_cast<std::uint64_t>(m_end - m_next)) refuse();
    return static_cast<std::size_t>(length);
}

std::span<const std::uint8_t> ByteReader::take(std::size_t bytes) {
    if (bytes > static_cast<std::size_t>(m_end - m_next)) refuse();
    const std::span<const std::uint8_t> taken(m_next, bytes);
    m_next += bytes;
    return taken;
}

void ByteReader::refuse() {
    throw storage::Failure(
        Error{ErrorCode::Corrupt, {}, "a sheet of figures does not have its form; rebuild the figures"});
}

} // namespace earmark::sheets
