#include "core/sheets/packed_codes.h"

namespace earmark::sheets {

namespace {

unsigned bitsFor(std::size_t dictionarySize) {
    if (dictionarySize <= 1) return 0;
    for (const unsigned bits : {1u, 2u, 4u, 8u, 16u})
        if (dictionarySize <= std::size_t{1} << bits) return bits;
    return 32;
}

} // namespace

void PackedCodes::write(ByteWriter& bytes, std::span<const std::uint32_t> codes, std::size_t dictionarySize) {
    const unsigned bits = bitsFor(dictionarySize);
    if (bits >= 8) {
        for (const std::uint32_t code : codes)
            for (unsigned shift = 0; shift < bits; shift += 8)
                bytes.byte(static_cast<std::uint8_t>(code >> shift));
        return;
    }
    if (bits == 0) return;
    unsigned held = 0;
    std::uint8_t partly = 0;
    for (const std::uint32_t code : codes) {
        partly = static_cast<std::uint8_t>(partly | code << held);
        held += bits;
        if (held < 8) continue;
        bytes.byte(partly);
        partly = 0;
        held = 0;
    }
    if (held > 0) bytes.byte(partly);
}

PackedCodes PackedCodes::read(ByteReader& bytes, std::size_t count, std::size_t dictionarySize) {
    PackedCodes codes;
    codes.m_bits = bitsFor(dictionarySize);
    codes.m_bytes = bytes.take((count * codes.m_bits + 7) / 8).data();
    return codes;
}

std::uint32_t PackedCodes::wideAt(std::size_t index) const {
    std::uint32_t code = 0;
    for (unsigned byte = 0; byte < 4; ++byte)
        code |= static_cast<std::uint32_t>(m_bytes[4 * index + byte]) << (8 * byte);
    return code;
}

} // namespace earmark::sheets
