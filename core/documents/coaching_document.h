#pragma once

#include "core/documents/composer.h"
#include "core/documents/document.h"
#include "core/reporting/coaching_report.h"

namespace earmark::documents {

/// The report that a team leader talks through with an agent: headline figures, fatal errors apart, what went
/// well, what to work on, trend, actions and lines to sign on.
Document coachingDocument(const reporting::CoachingReport& report, const ComposeOptions& options);

} // namespace earmark::documents
