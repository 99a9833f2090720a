#pragma once

#include "core/charts/display_list.h"
#include "core/charts/trend_step.h"
#include "core/charts/value_axis.h"

#include <cstdint>
#include <utility>
#include <vector>

namespace earmark::charts {

struct PlotSize {
    double width = 640;
    double height = 220;
    double labelWidth = 44;  ///< room for the values beside the axis
    double labelHeight = 12; ///< height of a line of text
};

/// What charts of values over time have in common: a value axis on round numbers, the line with its dots, the
/// volumes at its foot and thinned labels. Each paint function appends to the list; who makes a chart says in
/// which order. Keeps a reference to the steps.
class ValuePlot {
public:
    /// `further`: values in millionths beside the steps' own that the axis has to reach.
    ValuePlot(const std::vector<TrendStepValue>& steps, const PlotSize& size,
              const std::vector<std::int64_t>& further);

    double left() const { return m_left; }
    double right() const { return m_right; }
    double top() const { return m_top; }
    double bottom() const { return m_bottom; }
    double slotWidth() const; ///< of one step
    double xOf(std::size_t index) const;
    double yOf(std::int64_t millionths) const;

    void add(Mark mark) { m_list.marks.push_back(std::move(mark)); }
    void paintGrid();
    void paintVolumes();
    void paintLines();
    void paintDots();
    void paintStepLabels();
    DisplayList take() && { return std::move(m_list); }

private:
    const std::vector<TrendStepValue>& m_steps;
    PlotSize m_size;
    ValueAxis m_axis;
    double m_left;
    double m_right;
    double m_top;
    double m_bottom;
    DisplayList m_list;
};

} // namespace earmark::charts
