#include "core/charts/trend_break.h"

#include "core/charts/label_text.h"

#include <algorithm>

namespace earmark::charts {

namespace {

constexpr double kPadding = 8;

} // namespace

void paintBreaks(ValuePlot& plot, const std::vector<TrendBreak>& breaks, double labelHeight) {
    double free = plot.left(); // where the next label may begin
    for (const TrendBreak& one : breaks) {
        const double x = std::clamp(plot.left() + plot.slotWidth() * one.position, plot.left(), plot.right());
        plot.add(Polyline{{{x, plot.top()}, {x, plot.bottom()}}, Role::Break, 1, true});
        plot.add(Dot{{x, plot.top()}, 5, Role::Break, one.opens, one.hint});
        const double width = textWidth(one.label, labelHeight);
        const bool toTheLeft = x + kPadding + width > plot.right();
        const double begin = toTheLeft ? x - kPadding - width : x + kPadding;
        if (begin < free) continue;
        free = begin + width + kPadding;
        plot.add(Text{{toTheLeft ? x - kPadding : x + kPadding, plot.top() + labelHeight * 0.8},
                      one.label,
                      toTheLeft ? Align::Right : Align::Left,
                      Role::Emphasis});
    }
}

} // namespace earmark::charts
