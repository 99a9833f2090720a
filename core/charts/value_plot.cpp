#include "core/charts/value_plot.h"

#include "core/charts/label_text.h"

#include <algorithm>

namespace earmark::charts {

namespace {

constexpr std::int64_t kPercent = 10'000; // millionths
constexpr double kVolumeShare = 0.14;     // of the plot's height, for the bars at its foot
constexpr double kPadding = 8;

std::vector<std::int64_t> allValues(const std::vector<TrendStepValue>& steps,
                                    const std::vector<std::int64_t>& further) {
    std::vector<std::int64_t> values = further;
    for (const TrendStepValue& step : steps)
        if (step.millionths) values.push_back(*step.millionths);
    return values;
}

} // namespace

ValuePlot::ValuePlot(const std::vector<TrendStepValue>& steps, const PlotSize& size,
                     const std::vector<std::int64_t>& further)
    : m_steps(steps)
    , m_size(size)
    , m_axis(axisFor(allValues(steps, further)))
    , m_left(size.labelWidth)
    , m_right(size.width - kPadding)
    , m_top(kPadding)
    , m_bottom(size.height - 2 * size.labelHeight) {
    m_list.width = size.width;
    m_list.height = size.height;
}

double ValuePlot::slotWidth() const {
    return (m_right - m_left) / static_cast<double>(std::max<std::size_t>(1, m_steps.size()));
}

double ValuePlot::xOf(std::size_t index) const {
    return m_left + slotWidth() * (static_cast<double>(index) + 0.5);
}

double ValuePlot::yOf(std::int64_t millionths) const {
    return m_bottom - m_axis.shareOf(millionths) * (m_bottom - m_top);
}

void ValuePlot::paintGrid() {
    for (std::int64_t value = m_axis.lowest; value <= m_axis.highest; value += m_axis.step) {
        add(Polyline{{{m_left, yOf(value)}, {m_right, yOf(value)}}, Role::Grid, 1, false});
        add(Text{{m_left - kPadding, yOf(value) + m_size.labelHeight / 3},
                 std::to_string(value / kPercent),
                 Align::Right,
                 Role::Label});
    }
}

void ValuePlot::paintVolumes() {
    std::size_t most = 0;
    for (const TrendStepValue& step : m_steps)
        most = std::max(most, step.count);
    if (most == 0) return;
    const double barWidth = std::clamp(slotWidth() * 0.6, 1.0, 24.0);
    for (std::size_t index = 0; index < m_steps.size(); ++index) {
        const double height = (m_bottom - m_top) * kVolumeShare * static_cast<double>(m_steps[index].count) /
                              static_cast<double>(most);
        if (height > 0)
            add(Bar{{xOf(index) - barWidth / 2, m_bottom - height}, barWidth, height, Role::Volume});
    }
}

void ValuePlot::paintLines() {
    Polyline line{{}, Role::Series, 2, false};
    const auto finish = [&] {
        if (line.points.size() > 1) add(line);
        line.points.clear();
    };
    for (std::size_t index = 0; index < m_steps.size(); ++index) {
        if (m_steps[index].millionths)
            line.points.push_back({xOf(index), yOf(*m_steps[index].millionths)});
        else
            finish();
    }
    finish();
}

void ValuePlot::paintDots() {
    for (std::size_t index = 0; index < m_steps.size(); ++index) {
        const TrendStepValue& step = m_steps[index];
        if (step.millionths)
            add(Dot{{xOf(index), yOf(*step.millionths)}, 3.5, Role::Series, step.opens, step.hint});
    }
}

void ValuePlot::paintStepLabels() {
    if (m_steps.empty()) return;
    double longest = 1;
    for (const TrendStepValue& step : m_steps)
        longest = std::max(longest, textWidth(step.label, m_size.labelHeight));
    const double wanted = longest + 2 * kPadding;
    const auto fitting = static_cast<std::size_t>(std::max(1.0, (m_right - m_left) / wanted));
    const std::size_t every = (m_steps.size() + fitting - 1) / fitting;
    for (std::size_t index = 0; index < m_steps.size(); index += every)
        add(Text{{xOf(index), m_size.height - m_size.labelHeight * 0.5},
                 m_steps[index].label,
                 Align::Centre,
                 Role::Label});
}

} // namespace earmark::charts
