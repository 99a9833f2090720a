#include "core/audio/g711.h"

namespace earmark::audio {

namespace {

constexpr std::array<std::int16_t, 256> expandMuLaw() {
    std::array<std::int16_t, 256> table{};
    for (int code = 0; code < 256; ++code) {
        const int inverted = ~code & 0xff;
        const int exponent = (inverted >> 4) & 7;
        const int mantissa = inverted & 15;
        const int magnitude = (((mantissa << 3) + 0x84) << exponent) - 0x84;
        table[static_cast<std::size_t>(code)] =
            static_cast<std::int16_t>((inverted & 0x80) != 0 ? -magnitude : magnitude);
    }
    return table;
}

constexpr std::array<std::int16_t, 256> expandALaw() {
    std::array<std::int16_t, 256> table{};
    for (int code = 0; code < 256; ++code) {
        const int toggled = code ^ 0x55;
        const int exponent = (toggled >> 4) & 7;
        const int mantissa = ((toggled & 15) << 4) + 8;
        const int magnitude = exponent == 0 ? mantissa : (mantissa + 0x100) << (exponent - 1);
        table[static_cast<std::size_t>(code)] =
            static_cast<std::int16_t>((toggled & 0x80) != 0 ? magnitude : -magnitude);
    }
    return table;
}

} // namespace

constexpr std::array<std::int16_t, 256> kMuLawTable = expandMuLaw();
constexpr std::array<std::int16_t, 256> kALawTable = expandALaw();

const std::array<std::int16_t, 256> kMuLaw = kMuLawTable;
const std::array<std::int16_t, 256> kALaw = kALawTable;

} // namespace earmark::audio
