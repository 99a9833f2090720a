#pragma once

#include "core/charts/display_list.h"

#include <utility>
#include <vector>

namespace earmark::charts {

/// What is drawn within a bar of Role::Part, so that parts are told apart without colour, on screen and paper
/// alike: strokes for the hatched one, dots for the dotted one, nothing for the others.
struct BarTexture {
    std::vector<std::pair<Place, Place>> strokes;
    std::vector<Place> dots;
};

inline constexpr double kTextureStroke = 1.2; // width of a stroke, diameter of a dot
inline constexpr int kHatchedPart = 1;
inline constexpr int kDottedPart = 2;
inline constexpr int kEmptyPart = 3;

BarTexture textureOf(const Bar& bar);

} // namespace earmark::charts
