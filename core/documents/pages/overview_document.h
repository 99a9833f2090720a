#pragma once

#include "core/documents/composer.h"
#include "core/documents/document.h"
#include "core/reporting/overview.h"

namespace earmark::documents {

/// How a team or the centre stands, in charts: level and trend with its limits, teams or agents side by side
/// with their intervals, how agents spread, where points are lost. Marks open what is behind them (door.h).
Document overviewDocument(const reporting::Overview& overview, const ComposeOptions& options);

} // namespace earmark::documents
