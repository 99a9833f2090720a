#include "core/charts/pareto_chart.h"

#include "core/charts/label_text.h"

#include <algorithm>
#include <numeric>

namespace earmark::charts {

namespace {

constexpr double kPadding = 8;
constexpr double kLabelShare = 0.30; // of the width, at most
constexpr double kLineShare = 0.24;
constexpr double kManyPercent = 0.8; // the vital few make this much

std::int64_t sumOf(const ParetoRow& row) {
    return std::accumulate(row.parts.begin(), row.parts.end(), std::int64_t{0});
}

class ParetoPlot {
public:
    ParetoPlot(const std::vector<ParetoRow>& rows, const ParetoOptions& options)
        : m_rows(rows)
        , m_options(options)
        , m_labelWidth(labelWidth())
        , m_lineWidth(options.width * kLineShare)
        , m_valueWidth(widest(&ParetoRow::valueText) + kPadding)
        , m_cumulativeWidth(widest(&ParetoRow::cumulativeText) + kPadding)
        , m_top(headHeight()) {
        for (const ParetoRow& row : rows) {
            m_greatest = std::max(m_greatest, sumOf(row));
            m_total += sumOf(row);
        }
        m_list.width = options.width;
        m_list.height = m_top + options.rowHeight * static_cast<double>(rows.size()) + kPadding;
    }

    DisplayList paint() && {
        paintLegend();
        paintTitles();
        paintShareGrid();
        for (std::size_t index = 0; index < m_rows.size(); ++index)
            paintRow(index);
        paintCumulative();
        return std::move(m_list);
    }

private:
    double widest(std::string ParetoRow::*text) const {
        double width = 0;
        for (const ParetoRow& row : m_rows)
            width = std::max(width, textWidth(row.*text, m_options.labelHeight));
        return width;
    }
    double labelWidth() const {
        return std::min(widest(&ParetoRow::label), m_options.width * kLabelShare) + kPadding;
    }
    bool hasLegend() const { return m_options.partNames.size() > 1; }
    double headHeight() const { return m_options.labelHeight * (hasLegend() ? 3.2 : 1.6); }

    double rowTop(std::size_t index) const {
        return m_top + m_options.rowHeight * static_cast<double>(index);
    }
    double rowMiddle(std::size_t index) const { return rowTop(index) + m_options.rowHeight / 2; }
    double baseline(std::size_t index) const { return rowMiddle(index) + m_options.labelHeight / 3; }
    double lineRight() const { return m_options.width - m_cumulativeWidth; }
    double lineLeft() const { return lineRight() - m_lineWidth; }
    /// Where the longest bar ends; its value stands beside it.
    double barRight() const { return lineLeft() - kPadding - m_valueWidth; }
    double xOfShare(double share) const { return lineLeft() + share * m_lineWidth; }

    void add(Mark mark) { m_list.marks.push_back(std::move(mark)); }

    void paintLegend() {
        if (!hasLegend()) return;
        const double side = m_options.labelHeight * 0.8;
        double x = m_labelWidth;
        for (std::size_t part = 0; part < m_options.partNames.size(); ++part) {
            const std::string& name = m_options.partNames[part];
            add(Bar{{x, m_options.labelHeight * 0.2}, side, side, Role::Part, static_cast<int>(part)});
            add(Text{{x + side + kPadding / 2, m_options.labelHeight}, name, Align::Left, Role::Label});
            x += side + textWidth(name, m_options.labelHeight) + 2 * kPadding;
        }
    }
    void paintTitles() {
        const double baseline = m_top - m_options.labelHeight * 0.5;
        add(Text{{m_labelWidth, baseline}, m_options.valueTitle, Align::Left, Role::Label});
        add(Text{{m_options.width, baseline}, m_options.cumulativeTitle, Align::Right, Role::Label});
    }
    void paintShareGrid() {
        const double bottom = rowTop(m_rows.size());
        for (const double share : {0.0, kManyPercent, 1.0})
            add(Polyline{{{xOfShare(share), m_top}, {xOfShare(share), bottom}},
                         share == kManyPercent ? Role::Target : Role::Grid,
                         1,
                         share == kManyPercent});
    }
    void paintRow(std::size_t index) {
        const ParetoRow& row = m_rows[index];
        add(Text{{m_labelWidth - kPadding, baseline(index)},
                 fittedText(row.label, m_labelWidth - kPadding, m_options.labelHeight),
                 Align::Right,
                 Role::Emphasis});
        double x = m_labelWidth;
        const double scale =
            m_greatest == 0 ? 0 : (barRight() - m_labelWidth) / static_cast<double>(m_greatest);
        for (std::size_t part = 0; part < row.parts.size(); ++part) {
            const double width = static_cast<double>(row.parts[part]) * scale;
            if (width <= 0) continue;
            add(Bar{{x, rowTop(index) + m_options.rowHeight * 0.18},
                    width,
                    m_options.rowHeight * 0.64,
                    Role::Part,
                    static_cast<int>(part),
                    row.opens,
                    row.hint});
            x += width;
        }
        add(Text{{x + kPadding / 2, baseline(index)}, row.valueText, Align::Left, Role::Emphasis});
    }
    void paintCumulative() {
        if (m_total == 0) return;
        Polyline line{{}, Role::Series, 2, false};
        std::int64_t sum = 0;
        for (std::size_t index = 0; index < m_rows.size(); ++index) {
            sum += sumOf(m_rows[index]);
            line.points.push_back(
                {xOfShare(static_cast<double>(sum) / static_cast<double>(m_total)), rowMiddle(index)});
        }
        if (line.points.size() > 1) add(line);
        for (std::size_t index = 0; index < m_rows.size(); ++index) {
            add(Dot{line.points[index], 3, Role::Series, m_rows[index].opens, m_rows[index].hint});
            add(Text{
                {m_options.width, baseline(index)}, m_rows[index].cumulativeText, Align::Right, Role::Label});
        }
    }

    const std::vector<ParetoRow>& m_rows;
    const ParetoOptions& m_options;
    double m_labelWidth;
    double m_lineWidth;
    double m_valueWidth;
    double m_cumulativeWidth;
    double m_top;
    std::int64_t m_greatest = 0;
    std::int64_t m_total = 0;
    DisplayList m_list;
};

} // namespace

DisplayList paretoChart(const std::vector<ParetoRow>& rows, const ParetoOptions& options) {
    return ParetoPlot(rows, options).paint();
}

} // namespace earmark::charts
