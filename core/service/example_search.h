#pragma once

#include "core/reporting/reported_finding.h"
#include "core/service/results_service.h"

#include <functional>
#include <vector>

namespace earmark::service {

/// Finds answers to be heard and talked about.
class ExampleSearch {
public:
    explicit ExampleSearch(Workspace& workspace)
        : m_workspace(workspace) {}

    using Fits = std::function<bool(const reporting::ReportedFinding&)>;
    /// Answers that fit, of the newest `evaluations` of the slice, newest call first, at most `limit`.
    Result<std::vector<reporting::ReportedFinding>> find(const Slice& slice, std::size_t evaluations,
                                                         std::size_t limit, const Fits& fits) const;

private:
    Workspace& m_workspace;
};

} // namespace earmark::service
