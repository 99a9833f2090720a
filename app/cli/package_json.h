#pragma once

#include "core/reporting/json_writer.h"
#include "core/service/package_outcome.h"
#include "core/service/package_trust.h"

namespace earmark::cli {

/// Members of an object that is open.
void writeSender(reporting::JsonWriter& json, const exchange::PackageSender& sender);
void writeManifest(reporting::JsonWriter& json, const exchange::PackageManifest& manifest);
void writeOutcome(reporting::JsonWriter& json, const service::PackageOutcome& outcome);

/// The stable name of whether a sender's packages are taken ("trusted").
const char* standingName(service::PackageTrust::Standing standing);

} // namespace earmark::cli
