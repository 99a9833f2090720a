#pragma once

#include "core/documents/data_table.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace earmark::documents {

/// How a column's hint shows one of its values among all of them.
class ColumnScale {
public:
    ColumnScale(const DataTable& table, std::size_t column);

    /// 0 … charts::kShades - 1, stronger is worse; nothing without such a hint.
    std::optional<int> shadeOf(std::int64_t exact) const;
    /// 0 … 100 of the greatest value; nothing without such a hint.
    std::optional<int> barPercentOf(std::int64_t exact) const;

private:
    ColumnHint m_hint;
    std::optional<std::int64_t> m_least;
    std::optional<std::int64_t> m_most;
};

/// One for each column.
std::vector<ColumnScale> columnScales(const DataTable& table);

} // namespace earmark::documents
