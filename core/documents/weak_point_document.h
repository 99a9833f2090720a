#pragma once

#include "core/documents/composer.h"
#include "core/documents/document.h"
#include "core/reporting/weak_point_summary.h"

namespace earmark::documents {

/// The trainer's summary: one sentence that says what matters, where points are lost, by what causes, in
/// which teams, whom to train together, and passages to hear.
Document weakPointDocument(const reporting::WeakPointSummary& summary, const ComposeOptions& options);

} // namespace earmark::documents
