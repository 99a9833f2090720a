#pragma once

#include "core/service/package_outcome.h"
#include "core/service/package_trust.h"

#include <QString>

namespace earmark::ui {

class Session;

/// Packages in the current language. Plain text; names from outside are isolated.

/// "From Desk 1, made 2026-03-08 17:20, 120 evaluations".
QString packageText(const exchange::PackageManifest& manifest, Session& session);
/// "12 new · 1 newer · 3 known": what an import did or would do.
QString outcomeText(const service::PackageOutcome& outcome);
/// One finding in a line: whom it is about and why it was left alone.
QString packageFindingText(const service::PackageFinding& finding);

} // namespace earmark::ui
