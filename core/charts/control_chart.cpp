#include "core/charts/control_chart.h"

#include <algorithm>
#include <cassert>
#include <utility>

namespace earmark::charts {

namespace {

constexpr double kDiamond = 8; // from its middle to a corner

using Bands = std::vector<ControlBand>;
using Level = std::int64_t ControlBand::*;

std::vector<std::int64_t> limitsOf(const Bands& bands) {
    std::vector<std::int64_t> limits;
    for (const ControlBand& band : bands) {
        limits.push_back(band.lower);
        limits.push_back(band.upper);
    }
    return limits;
}

/// With a level centre each step has its limits from edge to edge; a slope is one line through the middles.
void paintLevel(ValuePlot& plot, const Bands& bands, Level level, bool dashed) {
    const bool stairs = std::ranges::all_of(
        bands, [&](const ControlBand& band) { return band.centre == bands.front().centre; });
    Polyline line{{}, Role::Limit, 1, dashed};
    const double half = stairs ? plot.slotWidth() / 2 : 0;
    for (std::size_t index = 0; index < bands.size(); ++index) {
        const double y = plot.yOf(bands[index].*level);
        line.points.push_back({plot.xOf(index) - half, y});
        if (stairs) line.points.push_back({plot.xOf(index) + half, y});
    }
    if (line.points.size() > 1) plot.add(line);
}

void paintSwings(ValuePlot& plot, const std::vector<TrendStepValue>& steps, const Bands& bands) {
    for (std::size_t index = 0; index < bands.size(); ++index) {
        if (!bands[index].swings || !steps[index].millionths) continue;
        const double x = plot.xOf(index);
        const double y = plot.yOf(*steps[index].millionths);
        plot.add(Polyline{
            {{x, y - kDiamond}, {x + kDiamond, y}, {x, y + kDiamond}, {x - kDiamond, y}, {x, y - kDiamond}},
            Role::Emphasis,
            2,
            false});
    }
}

} // namespace

DisplayList controlChart(const std::vector<TrendStepValue>& steps, const Bands& bands, const PlotSize& size,
                         const std::vector<TrendBreak>& breaks) {
    assert(steps.size() == bands.size());
    ValuePlot plot(steps, size, limitsOf(bands));
    plot.paintGrid();
    plot.paintVolumes();
    paintLevel(plot, bands, &ControlBand::centre, false);
    paintLevel(plot, bands, &ControlBand::lower, true);
    paintLevel(plot, bands, &ControlBand::upper, true);
    if (!steps.empty()) paintBreaks(plot, breaks, size.labelHeight);
    plot.paintLines();
    plot.paintDots();
    paintSwings(plot, steps, bands);
    plot.paintStepLabels();
    return std::move(plot).take();
}

} // namespace earmark::charts
