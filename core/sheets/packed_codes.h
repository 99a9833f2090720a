#pragma once

#include "core/sheets/bytes.h"

namespace earmark::sheets {

/// A column of positions in a dictionary, each in as few bits as the dictionary allows: none where it has one
/// entry, else 1, 2, 4, 8, 16 or 32.
class PackedCodes {
public:
    PackedCodes() = default;

    static void write(ByteWriter& bytes, std::span<const std::uint32_t> codes, std::size_t dictionarySize);
    /// A view into the reader's bytes.
    static PackedCodes read(ByteReader& bytes, std::size_t count, std::size_t dictionarySize);

    std::uint32_t operator[](std::size_t index) const {
        switch (m_bits) {
        case 0:
            return 0;
        case 8:
            return m_bytes[index];
        case 16:
            return static_cast<std::uint32_t>(m_bytes[2 * index] | m_bytes[2 * index + 1] << 8);
        case 32:
            return wideAt(index);
        default: {
            const std::size_t bit = index * m_bits;
            return static_cast<std::uint32_t>(m_bytes[bit / 8] >> bit % 8) & ((1u << m_bits) - 1);
        }
        }
    }

private:
    std::uint32_t wideAt(std::size_t index) const;

    const std::uint8_t* m_bytes = nullptr;
    unsigned m_bits = 0;
};

} // namespace earmark::sheets
