#pragma once

#include "core/service/sample_evaluations.h"
#include "core/service/workspace.h"

namespace earmark::service {

/// Adds what people of the sample centre did about its past evaluations: the training that mended the weak
/// team and one, in month 6, that changed nothing; coaching sessions from month 7 on with actions, the last
/// of them open; fatal findings raised at once, the newest not answered yet; examples of good and bad calls.
/// The same evaluations and seed give the same records. Written in one transaction.
Result<void> addSampleRecords(Workspace& workspace, const SampleSetting& setting, std::uint64_t seed);

} // namespace earmark::service
