#pragma once

#include "core/reporting/inspector_figures.h"
#include "core/service/results_service.h"

namespace earmark::service {

/// Each inspector's workload and difference against the others on the same agents within the slice, most
/// evaluations first. An inspector in the slice restricts the rows, not who is compared with.
Result<std::vector<reporting::InspectorFigures>> compareInspectors(const ResultsService& results,
                                                                   const Slice& slice);

} // namespace earmark::service
