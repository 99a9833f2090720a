#include "core/reporting/inspector_report.h"

#include "core/statistics/exact_tally.h"

namespace earmark::reporting {

std::optional<std::int64_t> InspectorWork::coverageMillionths() const {
    constexpr std::int64_t kMillion = 1'000'000;
    if (callMs == 0) return std::nullopt;
    return statistics::scaledQuotient(heardMs, kMillion, callMs);
}

CommonProblem::Request CommonProblem::request() const {
    if (agents < kAgentsInCommon) return Request::None;
    return ofOrganisation > ofPeople ? Request::Process : Request::Training;
}

} // namespace earmark::reporting
