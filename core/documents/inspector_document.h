#pragma once

#include "core/documents/composer.h"
#include "core/documents/document.h"
#include "core/reporting/inspector_report.h"

namespace earmark::documents {

/// The weekly or monthly report of inspectors: work, coverage, findings, common problems with requests.
Document inspectorDocument(const reporting::InspectorReport& report, const ComposeOptions& options);

} // namespace earmark::documents
