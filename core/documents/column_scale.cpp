#include "core/documents/column_scale.h"

#include "core/charts/display_list.h"

#include <algorithm>

namespace earmark::documents {

ColumnScale::ColumnScale(const DataTable& table, std::size_t column)
    : m_hint(table.columns[column].hint) {
    if (m_hint == ColumnHint::None) return;
    for (const std::vector<Cell>& row : table.rows) {
        const auto& value = row[column].exact;
        if (!value) continue;
        m_least = std::min(m_least.value_or(*value), *value);
        m_most = std::max(m_most.value_or(*value), *value);
    }
}

std::optional<int> ColumnScale::shadeOf(std::int64_t exact) const {
    if (m_hint != ColumnHint::MoreIsWorse && m_hint != ColumnHint::MoreIsBetter) return {};
    if (!m_least || *m_least == *m_most) return {};
    const double share = static_cast<double>(exact - *m_least) / static_cast<double>(*m_most - *m_least);
    const int step = std::clamp(static_cast<int>(share * charts::kShades), 0, charts::kShades - 1);
    return m_hint == ColumnHint::MoreIsWorse ? step : charts::kShades - 1 - step;
}

std::optional<int> ColumnScale::barPercentOf(std::int64_t exact) const {
    if (m_hint != ColumnHint::ShareBar || !m_most || *m_most <= 0) return {};
    constexpr double kWhole = 100;
    const double share = static_cast<double>(exact) / static_cast<double>(*m_most);
    return static_cast<int>(std::clamp(share, 0.0, 1.0) * kWhole);
}

std::vector<ColumnScale> columnScales(const DataTable& table) {
    std::vector<ColumnScale> scales;
    for (std::size_t column = 0; column < table.columns.size(); ++column)
        scales.emplace_back(table, column);
    return scales;
}

} // namespace earmark::documents
