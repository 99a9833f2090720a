#include "core/charts/bar_texture.h"

#include <algorithm>
#include <cmath>

namespace earmark::charts {

namespace {

constexpr double kSpacing = 5;

/// Lines of 45 degrees, cut off at the bar's edges; bars beside each other continue each other's lines.
std::vector<std::pair<Place, Place>> hatch(const Bar& bar) {
    const double left = bar.topLeft.x;
    const double right = left + bar.width;
    const double top = bar.topLeft.y;
    const double bottom = top + bar.height;
    std::vector<std::pair<Place, Place>> strokes;
    // On such a line x + y is the same everywhere.
    for (double sum = std::ceil((left + top) / kSpacing) * kSpacing; sum < right + bottom; sum += kSpacing) {
        const double from = std::max(left, sum - bottom);
        const double to = std::min(right, sum - top);
        if (from < to) strokes.push_back({{from, sum - from}, {to, sum - to}});
    }
    return strokes;
}

std::vector<Place> dots(const Bar& bar) {
    std::vector<Place> places;
    for (double y = bar.topLeft.y + kSpacing / 2; y < bar.topLeft.y + bar.height; y += kSpacing)
        for (double x = bar.topLeft.x + kSpacing / 2; x < bar.topLeft.x + bar.width; x += kSpacing)
            places.push_back({x, y});
    return places;
}

} // namespace

BarTexture textureOf(const Bar& bar) {
    if (bar.role != Role::Part) return {};
    if (bar.step == kHatchedPart) return {hatch(bar), {}};
    if (bar.step == kDottedPart) return {{}, dots(bar)};
    return {};
}

} // namespace earmark::charts
