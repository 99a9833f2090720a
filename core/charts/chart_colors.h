#pragma once

#include "core/charts/display_list.h"

#include <array>
#include <cstdint>

/// The shades of Role::Scale as 0xRRGGBB: one hue whose lightness alone tells the step, so that colour-blind
/// eyes and a printer without colours tell them apart.
namespace earmark::charts {

inline constexpr std::array<std::uint32_t, kShades> kShadesOnLight{0xfdf4e3, 0xfbe3bb, 0xf6c885, 0xeda552,
                                                                   0xd97f28, 0xa8520f, 0x6e3407};
inline constexpr std::array<std::uint32_t, kShades> kShadesOnDark{0x2f2a24, 0x46361f, 0x644615, 0x855a10,
                                                                  0xc28418, 0xe8a93a, 0xffd489};

/// The grounds of Role::Part, light enough for the edge and texture drawn on them.
inline constexpr std::array<std::uint32_t, kParts> kPartsOnLight{0x4a90c8, 0xf0b27a, 0x8fcfb4, 0xffffff};
inline constexpr std::array<std::uint32_t, kParts> kPartsOnDark{0x3f85bd, 0x8a5a24, 0x2a6b55, 0x22262b};

/// What is written on the shades: dark ink on the light ones, light ink on the dark ones.
inline constexpr std::uint32_t kDarkInk = 0x14181c;
inline constexpr std::uint32_t kLightInk = 0xffffff;
constexpr std::uint32_t inkOnLight(int step) {
    return step < 5 ? kDarkInk : kLightInk;
}
constexpr std::uint32_t inkOnDark(int step) {
    return step < 4 ? kLightInk : kDarkInk;
}

} // namespace earmark::charts
