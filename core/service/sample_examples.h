#pragma once

#include "core/model/case_example.h"
#include "core/model/urgent_finding.h"
#include "core/service/sample_maker.h"
#include "core/service/workspace.h"

#include <vector>

namespace earmark::service {

/// Moments of the newest calls as the case library of the sample centre: for some criteria what was praised,
/// for some what was a slip.
Result<std::vector<model::CaseExample>> sampleExamples(Workspace& workspace, SampleMaker& maker);

/// The newest fatal errors as findings raised at once: mostly on the day of scoring; the newest two are not
/// answered yet.
Result<std::vector<model::UrgentFinding>> sampleUrgentFindings(Workspace& workspace, SampleMaker& maker);

} // namespace earmark::service
