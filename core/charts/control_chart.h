#pragma once

#include "core/charts/display_list.h"
#include "core/charts/trend_break.h"
#include "core/charts/trend_step.h"
#include "core/charts/value_plot.h"

#include <cstdint>
#include <vector>

namespace earmark::charts {

/// Where a step should lie, in millionths (statistics::ControlPoint), and whether it swings beyond chance.
struct ControlBand {
    std::int64_t centre = 0;
    std::int64_t lower = 0;
    std::int64_t upper = 0;
    bool swings = false;
};

/// Values over time with the centre line and the control limits, one band for each step. A step that swings
/// stands in a diamond, so that the mark does not hang on colour. Limits that differ from step to step,
/// because the steps are of different size, are drawn as stairs; ones that follow a trend as lines. Breaks
/// stand from left to right.
DisplayList controlChart(const std::vector<TrendStepValue>& steps, const std::vector<ControlBand>& bands,
                         const PlotSize& size = {}, const std::vector<TrendBreak>& breaks = {});

} // namespace earmark::charts
