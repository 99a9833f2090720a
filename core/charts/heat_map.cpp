#include "core/charts/heat_map.h"

#include "core/charts/label_text.h"

#include <algorithm>
#include <cassert>

namespace earmark::charts {

namespace {

constexpr double kPadding = 6;
constexpr double kLabelShare = 0.30; // of the width, at most
constexpr std::size_t kHeadLines = 4;

class HeatPlot {
public:
    HeatPlot(const std::vector<std::string>& columns, const std::vector<HeatRow>& rows,
             const HeatMapOptions& options)
        : m_columns(columns)
        , m_rows(rows)
        , m_options(options) {
        measureValues();
        m_left = labelWidth();
        m_cellWidth =
            (options.width - m_left) / static_cast<double>(std::max<std::size_t>(1, columns.size()));
        for (const std::string& column : columns)
            m_heads.push_back(wrappedText(column, m_cellWidth - kPadding, options.labelHeight, kHeadLines));
        m_top = headHeight();
        m_list.width = options.width;
        m_list.height = rowTop(rows.size()) + (hasKey() ? 2.4 * options.labelHeight : 1);
    }

    DisplayList paint() && {
        paintHeads();
        for (std::size_t row = 0; row < m_rows.size(); ++row)
            paintRow(row);
        if (hasKey()) paintKey();
        return std::move(m_list);
    }

private:
    void measureValues() {
        for (const HeatRow& row : m_rows)
            for (const HeatCell& cell : row.cells) {
                if (!cell.value) continue;
                m_least = m_least ? std::min(*m_least, *cell.value) : *cell.value;
                m_most = m_most ? std::max(*m_most, *cell.value) : *cell.value;
            }
    }
    double labelWidth() const {
        double width = 0;
        for (const HeatRow& row : m_rows)
            width = std::max(width, textWidth(row.label, m_options.labelHeight));
        return std::min(width, m_options.width * kLabelShare) + kPadding;
    }
    double headHeight() const {
        std::size_t lines = 1;
        for (const auto& head : m_heads)
            lines = std::max(lines, head.size());
        return m_options.labelHeight * (static_cast<double>(lines) + 0.4);
    }
    bool hasKey() const { return !m_options.lightText.empty() && m_least.has_value(); }
    double rowTop(std::size_t row) const { return m_top + m_options.rowHeight * static_cast<double>(row); }
    double columnLeft(std::size_t column) const { return m_left + m_cellWidth * static_cast<double>(column); }
    void add(Mark mark) { m_list.marks.push_back(std::move(mark)); }

    /// 0 … kShades - 1; the middle where all values are the same.
    int stepOf(std::int64_t value) const {
        if (*m_least == *m_most) return kShades / 2;
        const double share = static_cast<double>(value - *m_least) / static_cast<double>(*m_most - *m_least);
        const int step = std::min(static_cast<int>(share * kShades), kShades - 1);
        return m_options.lowIsStrong ? kShades - 1 - step : step;
    }

    void paintHeads() {
        for (std::size_t column = 0; column < m_columns.size(); ++column) {
            const auto& lines = m_heads[column];
            for (std::size_t line = 0; line < lines.size(); ++line)
                add(Text{{columnLeft(column) + m_cellWidth / 2,
                          m_top - m_options.labelHeight * (static_cast<double>(lines.size() - line) - 0.5)},
                         lines[line],
                         Align::Centre,
                         Role::Label});
        }
    }
    void paintRow(std::size_t row) {
        assert(m_rows[row].cells.size() == m_columns.size());
        add(Text{{m_left - kPadding, baseline(row)},
                 fittedText(m_rows[row].label, m_left - kPadding, m_options.labelHeight),
                 Align::Right,
                 Role::Emphasis});
        for (std::size_t column = 0; column < m_columns.size(); ++column)
            paintCell(row, column);
    }
    double baseline(std::size_t row) const {
        return rowTop(row) + m_options.rowHeight / 2 + m_options.labelHeight / 3;
    }
    void paintCell(std::size_t row, std::size_t column) {
        const HeatCell& cell = m_rows[row].cells[column];
        const double x = columnLeft(column);
        const double y = rowTop(row);
        const int step = cell.value ? stepOf(*cell.value) : 0;
        if (cell.value)
            add(Bar{{x + 1, y + 1},
                    m_cellWidth - 2,
                    m_options.rowHeight - 2,
                    Role::Scale,
                    step,
                    cell.opens,
                    cell.hint});
        if (cell.marked) add(frame(x + 2, y + 2, m_cellWidth - 4, m_options.rowHeight - 4));
        add(Text{{x + m_cellWidth / 2, baseline(row)},
                 fittedText(cell.text, m_cellWidth - 2, m_options.labelHeight),
                 Align::Centre,
                 cell.value ? Role::OnScale : Role::Label,
                 step});
    }
    static Polyline frame(double x, double y, double width, double height) {
        return {{{x, y}, {x + width, y}, {x + width, y + height}, {x, y + height}, {x, y}},
                Role::Emphasis,
                2,
                false};
    }
    void paintKey() {
        const double side = m_options.labelHeight;
        const double y = m_list.height - 1.4 * side;
        double x = m_left;
        add(Text{{x, y + side * 0.8}, m_options.lightText, Align::Left, Role::Label});
        x += textWidth(m_options.lightText, side) + kPadding;
        for (int step = 0; step < kShades; ++step, x += 1.6 * side)
            add(Bar{{x, y}, 1.6 * side, side, Role::Scale, step});
        add(Text{{x + kPadding, y + side * 0.8}, m_options.strongText, Align::Left, Role::Label});
    }

    const std::vector<std::string>& m_columns;
    const std::vector<HeatRow>& m_rows;
    const HeatMapOptions& m_options;
    std::optional<std::int64_t> m_least;
    std::optional<std::int64_t> m_most;
    std::vector<std::vector<std::string>> m_heads;
    double m_left = 0;
    double m_cellWidth = 0;
    double m_top = 0;
    DisplayList m_list;
};

} // namespace

DisplayList heatMap(const std::vector<std::string>& columns, const std::vector<HeatRow>& rows,
                    const HeatMapOptions& options) {
    return HeatPlot(columns, rows, options).paint();
}

} // namespace earmark::charts
