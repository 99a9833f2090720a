#include "core/charts/trend_chart.h"

#include "core/charts/value_plot.h"

#include <utility>

namespace earmark::charts {

namespace {

std::vector<std::int64_t> targetOf(const TrendOptions& options) {
    if (!options.targetMillionths) return {};
    return {*options.targetMillionths};
}

void paintTarget(ValuePlot& plot, const TrendOptions& options) {
    if (!options.targetMillionths) return;
    const double y = plot.yOf(*options.targetMillionths);
    plot.add(Polyline{{{plot.left(), y}, {plot.right(), y}}, Role::Target, 1, true});
}

} // namespace

DisplayList trendChart(const std::vector<TrendStepValue>& steps, const TrendOptions& options) {
    ValuePlot plot(steps, {options.width, options.height, options.labelWidth, options.labelHeight},
                   targetOf(options));
    plot.paintGrid();
    plot.paintVolumes();
    paintTarget(plot, options);
    if (!steps.empty()) paintBreaks(plot, options.breaks, options.labelHeight);
    plot.paintLines();
    plot.paintDots();
    plot.paintStepLabels();
    return std::move(plot).take();
}

} // namespace earmark::charts
