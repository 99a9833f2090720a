#include "core/service/example_search.h"

#include "core/service/finding_reader.h"
#include "core/storage/store.h"

namespace earmark::service {

using reporting::ReportedFinding;

Result<std::vector<ReportedFinding>> ExampleSearch::find(const Slice& slice, std::size_t evaluations,
                                                         std::size_t limit, const Fits& fits) const {
    const auto rows = ResultsService(m_workspace).evaluations(slice, evaluations, 0);
    if (!rows) return rows.error();
    return m_workspace.store().read([&](storage::Connection& connection) {
        FindingReader reader(connection, m_workspace.cards(), m_workspace.zone());
        std::vector<ReportedFinding> found;
        for (const EvaluationRow& row : *rows)
            for (ReportedFinding& finding : reader.answersOf(row.evaluation)) {
                if (found.size() == limit) return found;
                if (fits(finding)) found.push_back(std::move(finding));
            }
        return found;
    });
}

} // namespace earmark::service
