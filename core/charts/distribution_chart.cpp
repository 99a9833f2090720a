#include "core/charts/distribution_chart.h"

#include "core/charts/label_text.h"

#include <algorithm>

namespace earmark::charts {

namespace {

constexpr double kPadding = 8;
constexpr std::int64_t kPercent = 10'000; // millionths

class DistributionPlot {
public:
    DistributionPlot(const std::vector<DistributionBin>& bins, const PlotSize& size)
        : m_bins(bins)
        , m_size(size)
        , m_right(size.width - kPadding)
        , m_top(2 * size.labelHeight)
        , m_bottom(size.height - 2 * size.labelHeight) {
        std::int64_t most = 1;
        for (const DistributionBin& bin : bins)
            most = std::max(most, static_cast<std::int64_t>(bin.count));
        m_step = countStep(most);
        m_highest = (most + m_step - 1) / m_step * m_step;
        m_list.width = size.width;
        m_list.height = size.height;
    }

    DisplayList paint(const std::vector<DistributionMark>& marks) && {
        paintGrid();
        for (const DistributionBin& bin : m_bins)
            paintBin(bin);
        paintLimits();
        for (const DistributionMark& mark : marks)
            paintMark(mark);
        return std::move(m_list);
    }

private:
    double yOf(std::int64_t count) const {
        return m_bottom - (m_bottom - m_top) * static_cast<double>(count) / static_cast<double>(m_highest);
    }
    double xOf(std::int64_t millionths) const {
        const std::int64_t lowest = m_bins.front().lower;
        const double share = static_cast<double>(millionths - lowest) /
                             static_cast<double>(std::max<std::int64_t>(1, m_bins.back().upper - lowest));
        return m_size.labelWidth + std::clamp(share, 0.0, 1.0) * (m_right - m_size.labelWidth);
    }
    void add(Mark mark) { m_list.marks.push_back(std::move(mark)); }

    void paintGrid() {
        for (std::int64_t count = 0; count <= m_highest; count += m_step) {
            add(Polyline{{{m_size.labelWidth, yOf(count)}, {m_right, yOf(count)}}, Role::Grid, 1, false});
            add(Text{{m_size.labelWidth - kPadding, yOf(count) + m_size.labelHeight / 3},
                     std::to_string(count),
                     Align::Right,
                     Role::Label});
        }
    }
    void paintBin(const DistributionBin& bin) {
        if (bin.count == 0) return;
        const double left = xOf(bin.lower) + 1;
        const double right = xOf(bin.upper) - 1;
        const double top = yOf(static_cast<std::int64_t>(bin.count));
        add(Bar{{left, top}, right - left, m_bottom - top, Role::Part, 0, bin.opens, bin.hint});
        const std::string count = std::to_string(bin.count);
        if (textWidth(count, m_size.labelHeight) <= right - left)
            add(Text{
                {(left + right) / 2, top - m_size.labelHeight * 0.25}, count, Align::Centre, Role::Emphasis});
    }
    /// The limits of bins, as many as have room.
    void paintLimits() {
        if (m_bins.empty()) return;
        double free = 0;
        const auto paintLimit = [&](std::int64_t millionths) {
            const std::string label = std::to_string(millionths / kPercent);
            const double half = textWidth(label, m_size.labelHeight) / 2;
            const double x = xOf(millionths);
            if (x - half < free) return;
            free = x + half + kPadding;
            add(Text{{x, m_size.height - m_size.labelHeight * 0.6}, label, Align::Centre, Role::Label});
        };
        for (const DistributionBin& bin : m_bins)
            paintLimit(bin.lower);
        paintLimit(m_bins.back().upper);
    }
    void paintMark(const DistributionMark& mark) {
        if (m_bins.empty()) return;
        const double x = xOf(mark.millionths);
        add(Polyline{{{x, m_top - m_size.labelHeight * 0.4}, {x, m_bottom}}, Role::Target, 1.5, true});
        const bool toTheLeft = x + textWidth(mark.label, m_size.labelHeight) + kPadding > m_right;
        add(Text{{toTheLeft ? x - kPadding / 2 : x + kPadding / 2, m_size.labelHeight * 0.9},
                 mark.label,
                 toTheLeft ? Align::Right : Align::Left,
                 Role::Emphasis});
    }

    const std::vector<DistributionBin>& m_bins;
    PlotSize m_size;
    double m_right;
    double m_top;
    double m_bottom;
    std::int64_t m_step = 1;
    std::int64_t m_highest = 1;
    DisplayList m_list;
};

} // namespace

DisplayList distributionChart(const std::vector<DistributionBin>& bins,
                              const std::vector<DistributionMark>& marks, const PlotSize& size) {
    return DistributionPlot(bins, size).paint(marks);
}

} // namespace earmark::charts
