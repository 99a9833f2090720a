#pragma once

#include "core/reporting/json_writer.h"
#include "core/service/verify_service.h"

#include <vector>

namespace earmark::cli {

/// What verify finds, as an array under a key: kind, subject and what of each.
void writeFindings(reporting::JsonWriter& json, const char* key,
                   const std::vector<service::Finding>& findings);

} // namespace earmark::cli
