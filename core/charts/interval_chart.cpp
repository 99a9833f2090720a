#include "core/charts/interval_chart.h"

#include "core/charts/label_text.h"
#include "core/charts/value_axis.h"

#include <algorithm>

namespace earmark::charts {

namespace {

constexpr double kPadding = 8;
constexpr double kLabelShare = 0.32; // of the width, at most
constexpr double kCap = 3;           // half the height of a whisker's end
constexpr std::int64_t kPercent = 10'000;

std::vector<std::int64_t> valuesOf(const std::vector<IntervalRow>& rows, const IntervalOptions& options) {
    std::vector<std::int64_t> values;
    for (const IntervalRow& row : rows)
        for (const auto& value : {row.value, row.lower, row.upper})
            if (value) values.push_back(*value);
    if (options.reference) values.push_back(*options.reference);
    return values;
}

class IntervalPlot {
public:
    IntervalPlot(const std::vector<IntervalRow>& rows, const IntervalOptions& options)
        : m_rows(rows)
        , m_options(options)
        , m_axis(axisFor(valuesOf(rows, options)))
        , m_left(std::min(widest(&IntervalRow::label), options.width * kLabelShare) + kPadding)
        , m_placeWidth(std::max(widest(&IntervalRow::place),
                                hasPlaces() ? textWidth(options.placeTitle, options.labelHeight) : 0))
        , m_right(options.width - widest(&IntervalRow::valueText) -
                  (hasPlaces() ? m_placeWidth + kPadding : 0) - 2 * kPadding)
        , m_top(options.labelHeight * 1.6) {
        m_list.width = options.width;
        m_list.height = rowTop(rows.size()) + options.labelHeight * 1.6;
    }

    DisplayList paint() && {
        paintGrid();
        paintReference();
        if (hasPlaces())
            add(Text{
                {m_options.width, m_options.labelHeight}, m_options.placeTitle, Align::Right, Role::Label});
        for (std::size_t index = 0; index < m_rows.size(); ++index)
            paintRow(index);
        return std::move(m_list);
    }

private:
    double widest(std::string IntervalRow::*text) const {
        double width = 0;
        for (const IntervalRow& row : m_rows)
            width = std::max(width, textWidth(row.*text, m_options.labelHeight));
        return width;
    }
    bool hasPlaces() const {
        return std::ranges::any_of(m_rows, [](const IntervalRow& row) { return !row.place.empty(); });
    }
    double rowTop(std::size_t index) const {
        return m_top + m_options.rowHeight * static_cast<double>(index);
    }
    double xOf(std::int64_t millionths) const {
        return m_left + m_axis.shareOf(millionths) * (m_right - m_left);
    }
    void add(Mark mark) { m_list.marks.push_back(std::move(mark)); }

    void paintGrid() {
        const double bottom = rowTop(m_rows.size());
        for (std::int64_t value = m_axis.lowest; value <= m_axis.highest; value += m_axis.step) {
            add(Polyline{{{xOf(value), m_top}, {xOf(value), bottom}}, Role::Grid, 1, false});
            add(Text{{xOf(value), bottom + m_options.labelHeight * 1.1},
                     std::to_string(value / kPercent),
                     Align::Centre,
                     Role::Label});
        }
    }
    void paintReference() {
        if (!m_options.reference) return;
        const double x = xOf(*m_options.reference);
        add(Polyline{{{x, m_top}, {x, rowTop(m_rows.size())}}, Role::Target, 1.5, true});
        add(Text{{x, m_options.labelHeight}, m_options.referenceLabel, Align::Centre, Role::Label});
    }
    void paintRow(std::size_t index) {
        const IntervalRow& row = m_rows[index];
        const double middle = rowTop(index) + m_options.rowHeight / 2;
        const double baseline = middle + m_options.labelHeight / 3;
        if (index > 0 && row.group != m_rows[index - 1].group)
            add(Polyline{{{0, rowTop(index)}, {m_options.width, rowTop(index)}}, Role::Limit, 1, false});
        add(Text{{m_left - kPadding, baseline},
                 fittedText(row.label, m_left - kPadding, m_options.labelHeight),
                 Align::Right,
                 row.emphasis ? Role::Emphasis : Role::Label});
        paintWhiskers(row, middle);
        if (row.value)
            add(Dot{{xOf(*row.value), middle}, row.emphasis ? 5.0 : 3.5, Role::Series, row.opens, row.hint});
        add(Text{{m_options.width - (hasPlaces() ? m_placeWidth + kPadding : 0), baseline},
                 row.valueText,
                 Align::Right,
                 row.emphasis ? Role::Emphasis : Role::Label});
        if (!row.place.empty()) add(Text{{m_options.width, baseline}, row.place, Align::Right, Role::Label});
    }
    void paintWhiskers(const IntervalRow& row, double y) {
        if (!row.lower || !row.upper) return;
        const double left = xOf(*row.lower);
        const double right = xOf(*row.upper);
        const double width = row.emphasis ? 2.5 : 1.5;
        add(Polyline{{{left, y}, {right, y}}, Role::Series, width, false});
        for (const double end : {left, right})
            add(Polyline{{{end, y - kCap}, {end, y + kCap}}, Role::Series, width, false});
    }

    const std::vector<IntervalRow>& m_rows;
    const IntervalOptions& m_options;
    ValueAxis m_axis;
    double m_left;
    double m_placeWidth;
    double m_right;
    double m_top;
    DisplayList m_list;
};

} // namespace

DisplayList intervalChart(const std::vector<IntervalRow>& rows, const IntervalOptions& options) {
    return IntervalPlot(rows, options).paint();
}

} // namespace earmark::charts
