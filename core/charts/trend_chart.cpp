#include "core/charts/trend_chart.h"

#include <algorithm>
#include <cmath>

namespace earmark::charts {

namespace {

constexpr std::int64_t kPercent = 10'000; // millionths
constexpr std::int64_t kLeastSpan = 10 * kPercent;
constexpr double kVolumeShare = 0.14; // of the plot's height, for the bars at its foot
constexpr double kPadding = 8;

struct ValueAxis {
    std::int64_t lowest = 0;
    std::int64_t highest = 0;
    std::int64_t step = 0;
};

std::int64_t roundStep(std::int64_t span) {
    for (const std::int64_t percent : {2, 5, 10, 20, 50})
        if (span <= 6 * percent * kPercent) return percent * kPercent;
    return 100 * kPercent;
}

ValueAxis valueAxis(const std::vector<TrendStepValue>& steps, std::optional<std::int64_t> target) {
    std::vector<std::int64_t> values;
    for (const TrendStepValue& step : steps)
        if (step.millionths) values.push_back(*step.millionths);
    if (target) values.push_back(*target);
    if (values.empty()) return {0, 100 * kPercent, 20 * kPercent};
    const auto [low, high] = std::ranges::minmax(values);
    const std::int64_t step = roundStep(std::max(high - low, kLeastSpan));
    ValueAxis axis{low / step * step, (high + step - 1) / step * step, step};
    for (bool downwards = true; axis.highest - axis.lowest < kLeastSpan; downwards = !downwards) {
        if (downwards && axis.lowest > 0)
            axis.lowest -= step;
        else
            axis.highest += step;
    }
    return axis;
}

class TrendPainter {
public:
    TrendPainter(const std::vector<TrendStepValue>& steps, const TrendOptions& options)
        : m_steps(steps)
        , m_options(options)
        , m_axis(valueAxis(steps, options.targetMillionths))
        , m_left(options.labelWidth)
        , m_right(options.width - kPadding)
        , m_top(kPadding)
        , m_bottom(options.height - 2 * options.labelHeight) {
        m_list.width = options.width;
        m_list.height = options.height;
    }

    DisplayList paint() && {
        paintGrid();
        paintVolumes();
        paintTarget();
        paintBreaks();
        paintLines();
        paintDots();
        paintStepLabels();
        return std::move(m_list);
    }

private:
    double xOf(std::size_t index) const {
        const double slot =
            (m_right - m_left) / static_cast<double>(std::max<std::size_t>(1, m_steps.size()));
        return m_left + slot * (static_cast<double>(index) + 0.5);
    }
    double yOf(std::int64_t millionths) const {
        const double share = static_cast<double>(millionths - m_axis.lowest) /
                             static_cast<double>(m_axis.highest - m_axis.lowest);
        return m_bottom - share * (m_bottom - m_top);
    }

    void paintGrid() {
        for (std::int64_t value = m_axis.lowest; value <= m_axis.highest; value += m_axis.step) {
            m_list.marks.push_back(
                Polyline{{{m_left, yOf(value)}, {m_right, yOf(value)}}, Role::Grid, 1, false});
            m_list.marks.push_back(Text{{m_left - kPadding, yOf(value) + m_options.labelHeight / 3},
                                        std::to_string(value / kPercent),
                                        Align::Right,
                                        Role::Label});
        }
    }

    void paintVolumes() {
        std::size_t most = 0;
        for (const TrendStepValue& step : m_steps)
            most = std::max(most, step.count);
        if (most == 0) return;
        const double barWidth = std::clamp((xOf(1) - xOf(0)) * 0.6, 1.0, 24.0);
        for (std::size_t index = 0; index < m_steps.size(); ++index) {
            const double height = (m_bottom - m_top) * kVolumeShare *
                                  static_cast<double>(m_steps[index].count) / static_cast<double>(most);
            if (height > 0)
                m_list.marks.push_back(
                    Bar{{xOf(index) - barWidth / 2, m_bottom - height}, barWidth, height, Role::Volume});
        }
    }

    void paintTarget() {
        if (!m_options.targetMillionths) return;
        const double y = yOf(*m_options.targetMillionths);
        m_list.marks.push_back(Polyline{{{m_left, y}, {m_right, y}}, Role::Target, 1, true});
    }

    /// Each line stands at its moment; a label that would run into the one before it is left out, its dot
    /// says the same.
    void paintBreaks() {
        if (m_steps.empty()) return;
        const double slot = (m_right - m_left) / static_cast<double>(m_steps.size());
        double free = m_left; // where the next label may begin
        for (const TrendBreak& one : m_options.breaks) {
            const double x = std::clamp(m_left + slot * one.position, m_left, m_right);
            m_list.marks.push_back(Polyline{{{x, m_top}, {x, m_bottom}}, Role::Break, 1, true});
            m_list.marks.push_back(Dot{{x, m_top}, 5, Role::Break, one.opens, one.hint});
            const double width = static_cast<double>(one.label.size()) * m_options.labelHeight * 0.62;
            const bool toTheLeft = x + kPadding + width > m_right;
            const double begin = toTheLeft ? x - kPadding - width : x + kPadding;
            if (begin < free) continue;
            free = begin + width + kPadding;
            m_list.marks.push_back(
                Text{{toTheLeft ? x - kPadding : x + kPadding, m_top + m_options.labelHeight * 0.8},
                     one.label,
                     toTheLeft ? Align::Right : Align::Left,
                     Role::Emphasis});
        }
    }

    void paintLines() {
        Polyline line{{}, Role::Series, 2, false};
        const auto finish = [&] {
            if (line.points.size() > 1) m_list.marks.push_back(line);
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

    void paintDots() {
        for (std::size_t index = 0; index < m_steps.size(); ++index) {
            const TrendStepValue& step = m_steps[index];
            if (step.millionths)
                m_list.marks.push_back(
                    Dot{{xOf(index), yOf(*step.millionths)}, 3.5, Role::Series, step.opens, step.hint});
        }
    }

    void paintStepLabels() {
        if (m_steps.empty()) return;
        std::size_t longest = 1;
        for (const TrendStepValue& step : m_steps)
            longest = std::max(longest, step.label.size());
        const double wanted = static_cast<double>(longest) * m_options.labelHeight * 0.62 + kPadding;
        const auto fitting = static_cast<std::size_t>(std::max(1.0, (m_right - m_left) / wanted));
        const std::size_t every = (m_steps.size() + fitting - 1) / fitting;
        for (std::size_t index = 0; index < m_steps.size(); index += every)
            m_list.marks.push_back(Text{{xOf(index), m_options.height - m_options.labelHeight * 0.5},
                                        m_steps[index].label,
                                        Align::Centre,
                                        Role::Label});
    }

    const std::vector<TrendStepValue>& m_steps;
    const TrendOptions& m_options;
    ValueAxis m_axis;
    double m_left;
    double m_right;
    double m_top;
    double m_bottom;
    DisplayList m_list;
};

} // namespace

DisplayList trendChart(const std::vector<TrendStepValue>& steps, const TrendOptions& options) {
    return TrendPainter(steps, options).paint();
}

} // namespace earmark::charts
