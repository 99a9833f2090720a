#include "core/charts/trend_chart.h"

#include "core/charts/value_plot.h"

#include <algorithm>
#include <utility>

namespace earmark::charts {

namespace {

constexpr double kPadding = 8;

std::vector<std::int64_t> targetOf(const TrendOptions& options) {
    if (!options.targetMillionths) return {};
    return {*options.targetMillionths};
}

void paintTarget(ValuePlot& plot, const TrendOptions& options) {
    if (!options.targetMillionths) return;
    const double y = plot.yOf(*options.targetMillionths);
    plot.add(Polyline{{{plot.left(), y}, {plot.right(), y}}, Role::Target, 1, true});
}

/// Each line stands at its moment; a label that would run into the one before it is left out, its dot says
/// the same.
void paintBreaks(ValuePlot& plot, const TrendOptions& options) {
    double free = plot.left(); // where the next label may begin
    for (const TrendBreak& one : options.breaks) {
        const double x = std::clamp(plot.left() + plot.slotWidth() * one.position, plot.left(), plot.right());
        plot.add(Polyline{{{x, plot.top()}, {x, plot.bottom()}}, Role::Break, 1, true});
        plot.add(Dot{{x, plot.top()}, 5, Role::Break, one.opens, one.hint});
        const double width = static_cast<double>(one.label.size()) * options.labelHeight * 0.62;
        const bool toTheLeft = x + kPadding + width > plot.right();
        const double begin = toTheLeft ? x - kPadding - width : x + kPadding;
        if (begin < free) continue;
        free = begin + width + kPadding;
        plot.add(Text{{toTheLeft ? x - kPadding : x + kPadding, plot.top() + options.labelHeight * 0.8},
                      one.label,
                      toTheLeft ? Align::Right : Align::Left,
                      Role::Emphasis});
    }
}

} // namespace

DisplayList trendChart(const std::vector<TrendStepValue>& steps, const TrendOptions& options) {
    ValuePlot plot(steps, {options.width, options.height, options.labelWidth, options.labelHeight},
                   targetOf(options));
    plot.paintGrid();
    plot.paintVolumes();
    paintTarget(plot, options);
    if (!steps.empty()) paintBreaks(plot, options);
    plot.paintLines();
    plot.paintDots();
    plot.paintStepLabels();
    return std::move(plot).take();
}

} // namespace earmark::charts
