#pragma once

#include "core/documents/chart_block.h"
#include "core/documents/data_table.h"
#include "core/documents/weak_point_words.h"

#include <cstddef>
#include <cstdint>
#include <string>

namespace earmark::documents {

/// The tables and charts of a weak-point summary.
class WeakPointTables {
public:
    WeakPointTables(const reporting::WeakPointSummary& summary, const Wording& say)
        : m_summary(summary)
        , m_say(say)
        , m_words(summary, say) {}

    /// The criteria that cost most, all of them in the table behind.
    ChartBlock pareto() const;
    DataTable causes() const;
    /// The weakest rows and criteria; every cell in the table behind.
    ChartBlock heatMap() const;
    /// A row for each member of each group.
    DataTable groups() const;
    DataTable agents() const;
    DataTable trainings() const;

private:
    std::int64_t lostBeyond(std::size_t shown) const;
    std::string opens(const std::string& row, std::size_t criterion) const;
    DataTable criteria() const;
    DataTable cells() const;

    const reporting::WeakPointSummary& m_summary;
    const Wording& m_say;
    WeakPointWords m_words;
};

} // namespace earmark::documents
